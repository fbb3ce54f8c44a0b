// SPDX-License-Identifier: Apache-2.0
/** The login with a number to be called back at: the dialog's generated classes, its handler, and the files behind it. */
@NullMarked
package io.github.rasdialog.examples.callback;

import org.jspecify.annotations.NullMarked;
