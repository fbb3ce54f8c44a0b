// SPDX-License-Identifier: Apache-2.0
/** What runs a dialog for {@code serve} and {@code play}: a user's handler, rules in its place, and a watched machine. */
@NullMarked
package io.github.rasdialog.cli.run;

import org.jspecify.annotations.NullMarked;
