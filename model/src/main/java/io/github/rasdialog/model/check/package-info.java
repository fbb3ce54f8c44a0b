// SPDX-License-Identifier: Apache-2.0
/** Proves what the language promises of every dialog, or shows the run that breaks it. */
@NullMarked
package io.github.rasdialog.model.check;

import org.jspecify.annotations.NullMarked;
