// SPDX-License-Identifier: Apache-2.0
/** The login with a PIN and a token: the dialog's generated classes, its handler, and the file of PINs behind it. */
@NullMarked
package io.github.rasdialog.examples.pin;

import org.jspecify.annotations.NullMarked;
