// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.diagram;

import io.github.rasdialog.model.graph.Node;
import java.util.Locale;

/** The outline of each look: speech for what is sent, a form field for what is typed, a hexagon for silence, a pill for a result. */
final class Shapes {
    private static final double SIDE = 14;
    private static final double ABOVE = 9;
    private static final double TAIL = 8;
    private static final double SLANT = 9;
    private static final double BULLSEYE = 26;

    private Shapes() {}

    /** How large a node is; its place is not said. */
    static Box size(Node node) {
        if (node.look() == Node.Look.ENDED) {
            return new Box(0, 0, BULLSEYE, BULLSEYE);
        }
        double text = Math.max(heading(node), TextSize.DETAIL.width(node.details()));
        double lines = TextSize.NAME.lineHeight()
                + TextSize.DETAIL.lineHeight() * node.details().size();
        return new Box(0, 0, text + 2 * (SIDE + extraSide(node.look())), lines + 2 * ABOVE + extraHeight(node.look()));
    }

    /** How wide the sign and the name are. */
    private static double heading(Node node) {
        return Signs.room(node.look()) + TextSize.NAME.width(node.name());
    }

    /** Where the first line of text begins, from the top. */
    static double textTop(Node.Look look) {
        return ABOVE + (look == Node.Look.AWAIT_RECEIVE ? SLANT : 0);
    }

    /** How far below the outline, where lines begin, its box ends. */
    static double spaceBelow(Node.Look look) {
        return look == Node.Look.AWAIT_SEND ? TAIL : 0;
    }

    /**
     * How far above the outline its box begins.
     *
     * @param across where, from 0 at the left to 1 at the right
     */
    static double spaceAbove(Node.Look look, double across) {
        return look == Node.Look.AWAIT_RECEIVE ? SLANT * (1 - across) : 0;
    }

    private static double extraSide(Node.Look look) {
        return switch (look) {
            case TIMED_OUT -> SLANT;
            case SUCCESS, FAILURE, ERROR -> 4;
            case AWAIT_SEND, AWAIT_RECEIVE, ENDED -> 0;
        };
    }

    private static double extraHeight(Node.Look look) {
        return switch (look) {
            case AWAIT_SEND -> TAIL;
            case AWAIT_RECEIVE -> SLANT;
            case TIMED_OUT, SUCCESS, FAILURE, ERROR, ENDED -> 0;
        };
    }

    /** The outline, as the data of an SVG path. */
    static String outline(Node.Look look, Box box) {
        return switch (look) {
            case AWAIT_SEND -> speech(box);
            case AWAIT_RECEIVE -> field(box);
            case TIMED_OUT -> hexagon(box);
            case SUCCESS, FAILURE, ERROR, ENDED -> pill(box);
        };
    }

    /** A rounded box with a tail below, on the left. */
    private static String speech(Box b) {
        double bottom = b.bottom() - TAIL;
        double r = 7;
        return path(
                "M%s %sH%sQ%s %s %s %sV%sQ%s %s %s %sH%sL%s %sV%sH%sQ%s %s %s %sV%sQ%s %s %s %sZ",
                b.x() + r,
                b.y(),
                b.right() - r,
                b.right(),
                b.y(),
                b.right(),
                b.y() + r,
                bottom - r,
                b.right(),
                bottom,
                b.right() - r,
                bottom,
                b.x() + 30,
                b.x() + 18,
                b.bottom(),
                bottom,
                b.x() + r,
                b.x(),
                bottom,
                b.x(),
                bottom - r,
                b.y() + r,
                b.x(),
                b.y(),
                b.x() + r,
                b.y());
    }

    /** What flow charts draw for a keyboard: the upper side slants. */
    private static String field(Box b) {
        return path("M%s %sL%s %sV%sH%sZ", b.x(), b.y() + SLANT, b.right(), b.y(), b.bottom(), b.x());
    }

    private static String hexagon(Box b) {
        double middle = b.y() + b.height() / 2;
        double cut = b.height() / 3;
        return path(
                "M%s %sH%sL%s %sL%s %sH%sL%s %sZ",
                b.x() + cut,
                b.y(),
                b.right() - cut,
                b.right(),
                middle,
                b.right() - cut,
                b.bottom(),
                b.x() + cut,
                b.x(),
                middle);
    }

    private static String pill(Box b) {
        double r = Math.min(b.height(), b.width()) / 2;
        return path(
                "M%s %sH%sA%s %s 0 0 1 %s %sV%sA%s %s 0 0 1 %s %sH%sA%s %s 0 0 1 %s %sV%sA%s %s 0 0 1 %s %sZ",
                b.x() + r,
                b.y(),
                b.right() - r,
                r,
                r,
                b.right(),
                b.y() + r,
                b.bottom() - r,
                r,
                r,
                b.right() - r,
                b.bottom(),
                b.x() + r,
                r,
                r,
                b.x(),
                b.bottom() - r,
                b.y() + r,
                r,
                r,
                b.x() + r,
                b.y());
    }

    private static String path(String form, Object... numbers) {
        Object[] shown = new Object[numbers.length];
        for (int n = 0; n < numbers.length; n++) {
            shown[n] = number(((Number) numbers[n]).doubleValue());
        }
        return form.formatted(shown);
    }

    /** A length with at most one decimal. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
