// SPDX-License-Identifier: Apache-2.0
/** Judges what was played, one question at a time, and tells the story where the answer is bad. */
@NullMarked
package io.github.rasdialog.testkit.judge;

import org.jspecify.annotations.NullMarked;
