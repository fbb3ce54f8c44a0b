// SPDX-License-Identifier: Apache-2.0
/** Runs a dialog straight from its linked model: the semantics says what comes next, the runtime does the rest. */
@NullMarked
package io.github.rasdialog.interpreter;

import org.jspecify.annotations.NullMarked;
