// SPDX-License-Identifier: Apache-2.0
/** Writes the Java sources of a checked dialog: one class of ours for each artefact of theirs. */
@NullMarked
package io.github.rasdialog.generator.java;

import org.jspecify.annotations.NullMarked;
