// SPDX-License-Identifier: Apache-2.0
/** Dialogs that use others to dialogs that use none: the last stage that knows of {@code use}. */
@NullMarked
package io.github.rasdialog.model.flatten;

import org.jspecify.annotations.NullMarked;
