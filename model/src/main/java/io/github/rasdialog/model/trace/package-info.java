// SPDX-License-Identifier: Apache-2.0
/** Runs as people read them: who does what, by when, on which line of the file. */
@NullMarked
package io.github.rasdialog.model.trace;

import org.jspecify.annotations.NullMarked;
