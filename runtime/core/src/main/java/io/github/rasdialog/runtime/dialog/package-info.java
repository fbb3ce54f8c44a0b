// SPDX-License-Identifier: Apache-2.0
/** The machine that a dialog is at run time, and what generated classes are made of: no thread, clock, handle or I/O. */
@NullMarked
package io.github.rasdialog.runtime.dialog;

import org.jspecify.annotations.NullMarked;
