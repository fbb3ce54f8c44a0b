// SPDX-License-Identifier: Apache-2.0
/** A dialog's meaning and its properties, written for other tools: SPIN, TLC, SCXML readers. */
@NullMarked
package io.github.rasdialog.model.export;

import org.jspecify.annotations.NullMarked;
