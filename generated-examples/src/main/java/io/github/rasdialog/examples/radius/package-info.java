// SPDX-License-Identifier: Apache-2.0
/** The RADIUS login: the dialog's generated classes, its handler, and the server that it asks (RFC 2865). */
@NullMarked
package io.github.rasdialog.examples.radius;

import org.jspecify.annotations.NullMarked;
