// SPDX-License-Identifier: Apache-2.0
/** A linked dialog: every name resolved, every default filled in, nothing yet proved. */
@NullMarked
package io.github.rasdialog.model.dialog;

import org.jspecify.annotations.NullMarked;
