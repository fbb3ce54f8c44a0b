// SPDX-License-Identifier: Apache-2.0
/** The goals that check dialogs, and generate their classes, in a Maven build. */
@NullMarked
package io.github.rasdialog.maven;

import org.jspecify.annotations.NullMarked;
