// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.diagram;

/** A place in a picture, in pixels from its left upper corner. */
record Point(double x, double y) {}
