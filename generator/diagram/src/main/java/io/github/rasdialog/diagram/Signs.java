// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.diagram;

import static io.github.rasdialog.diagram.Shapes.number;

import io.github.rasdialog.model.graph.Node;

/** The signs that tell results apart without colour, drawn, since not every font has them. */
final class Signs {
    /** Their width and height, in pixels. */
    static final double SIZE = 10;

    private static final double GAP = 6;

    private Signs() {}

    /** The room that a sign takes before a name. */
    static double room(Node.Look look) {
        return switch (look) {
            case AWAIT_SEND, AWAIT_RECEIVE, ENDED -> 0;
            case TIMED_OUT, SUCCESS, FAILURE, ERROR -> SIZE + GAP;
        };
    }

    /** The strokes of a sign as the data of an SVG path: a tick, a cross, an exclamation mark, a clock; or none. */
    static String of(Node.Look look, double x, double y) {
        return switch (look) {
            case SUCCESS -> at(x, y, 0, 5.5) + to(x, y, 3.5, 9) + to(x, y, 10, 1);
            case FAILURE -> at(x, y, 1, 1) + to(x, y, 9, 9) + at(x, y, 9, 1) + to(x, y, 1, 9);
            case ERROR -> at(x, y, 5, 0) + to(x, y, 5, 6) + at(x, y, 5, 9.5) + to(x, y, 5, 9.6);
            case TIMED_OUT ->
                at(x, y, 0, 5)
                        + arc(x, y, 10, 5)
                        + arc(x, y, 0, 5)
                        + at(x, y, 5, 2.5)
                        + to(x, y, 5, 5)
                        + to(x, y, 7, 6);
            case AWAIT_SEND, AWAIT_RECEIVE, ENDED -> "";
        };
    }

    private static String at(double x, double y, double dx, double dy) {
        return "M" + number(x + dx) + " " + number(y + dy);
    }

    private static String to(double x, double y, double dx, double dy) {
        return "L" + number(x + dx) + " " + number(y + dy);
    }

    private static String arc(double x, double y, double dx, double dy) {
        return "A5 5 0 0 1 " + number(x + dx) + " " + number(y + dy);
    }
}
