// SPDX-License-Identifier: Apache-2.0
/** The token login: the dialog's generated classes, its handler, and the one-time codes behind it (RFC 6238). */
@NullMarked
package io.github.rasdialog.examples.token;

import org.jspecify.annotations.NullMarked;
