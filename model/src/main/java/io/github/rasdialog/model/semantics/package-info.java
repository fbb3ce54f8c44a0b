// SPDX-License-Identifier: Apache-2.0
/** What a dialog means: its configurations and labelled steps. Said here and nowhere else. */
@NullMarked
package io.github.rasdialog.model.semantics;

import org.jspecify.annotations.NullMarked;
