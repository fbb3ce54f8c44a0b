// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.diagram;

/** A rectangle of a picture, in pixels. */
record Box(double x, double y, double width, double height) {
    /** The middle, from left to right. */
    double middle() {
        return x + width / 2;
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }
}
