// SPDX-License-Identifier: Apache-2.0
/** Draws a dialog: lays its graph out, and writes the picture as SVG or PNG. */
@NullMarked
package io.github.rasdialog.diagram;

import org.jspecify.annotations.NullMarked;
