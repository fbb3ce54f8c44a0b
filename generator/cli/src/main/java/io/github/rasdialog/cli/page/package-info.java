// SPDX-License-Identifier: Apache-2.0
/** The page on a dialog: one file of HTML with the picture, what is proved, runs to step through, and a simulator. */
@NullMarked
package io.github.rasdialog.cli.page;

import org.jspecify.annotations.NullMarked;
