// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.diagram;

import java.util.List;

/**
 * How much room text takes, told without a font, so that a picture is the same on every machine. The widths are those of a
 * wide sans-serif; a reader whose font is narrower sees a little more air.
 *
 * @param points the height of the letters, in pixels
 * @param bold whether they are
 */
record TextSize(double points, boolean bold) {
    static final TextSize NAME = new TextSize(13, true);
    static final TextSize DETAIL = new TextSize(11, false);
    static final TextSize LABEL = new TextSize(11, false);
    static final TextSize TITLE = new TextSize(17, true);

    private static final double LINE_HEIGHT = 1.35;
    private static final double BOLD_IS_WIDER = 1.09;
    private static final String NARROW = "ijlI.,:;'!|()[]ft ";
    private static final String WIDE = "mwMW@%";

    double width(String text) {
        double units = text.codePoints().mapToDouble(TextSize::units).sum();
        return units * points * (bold ? BOLD_IS_WIDER : 1);
    }

    double width(List<String> lines) {
        return lines.stream().mapToDouble(this::width).max().orElse(0);
    }

    double lineHeight() {
        return points * LINE_HEIGHT;
    }

    /** The width of a letter of size 1. */
    private static double units(int c) {
        if (NARROW.indexOf(c) >= 0) {
            return 0.36;
        } else if (WIDE.indexOf(c) >= 0) {
            return 0.93;
        } else if (Character.isUpperCase(c)) {
            return 0.70;
        }
        return c < 0x100 ? 0.61 : 1.0;
    }
}
