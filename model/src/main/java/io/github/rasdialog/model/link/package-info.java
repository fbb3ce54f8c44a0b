// SPDX-License-Identifier: Apache-2.0
/** The parts of a dialog as they are written to the linked dialog: every name resolved, every default filled in. */
@NullMarked
package io.github.rasdialog.model.link;

import org.jspecify.annotations.NullMarked;
