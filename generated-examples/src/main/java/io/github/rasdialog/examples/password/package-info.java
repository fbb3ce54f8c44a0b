// SPDX-License-Identifier: Apache-2.0
/** The password login: the dialog's generated classes, its handler, and the file of salted hashes behind it. */
@NullMarked
package io.github.rasdialog.examples.password;

import org.jspecify.annotations.NullMarked;
