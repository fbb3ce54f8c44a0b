// SPDX-License-Identifier: Apache-2.0
/** Where things stand in a dialog's file, and what is wrong there. */
@NullMarked
package io.github.rasdialog.model.source;

import org.jspecify.annotations.NullMarked;
