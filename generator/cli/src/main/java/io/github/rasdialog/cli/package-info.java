// SPDX-License-Identifier: Apache-2.0
/** The command line {@code rasdialog}: one class a command. */
@NullMarked
package io.github.rasdialog.cli;

import org.jspecify.annotations.NullMarked;
