// SPDX-License-Identifier: Apache-2.0
/** Notices that dialogs change. */
@NullMarked
package io.github.rasdialog.cli.watch;

import org.jspecify.annotations.NullMarked;
