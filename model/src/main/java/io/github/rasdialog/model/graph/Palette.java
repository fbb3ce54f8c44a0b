// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.graph;

/**
 * The colours of pictures, the same in all of them. Each is told apart by more than its hue: a result by its mark, a kind by
 * its shape.
 *
 * @param fill of the shape, as {@code #rrggbb}
 * @param line around it and of its mark
 */
public record Palette(String fill, String line) {
    /** Of text. */
    public static final String INK = "#1f2933";

    /** Of what matters less. */
    public static final String QUIET = "#7b8794";

    /** Of the happy path. */
    public static final String HAPPY = "#1b7f4b";

    private static final Palette GREEN = new Palette("#e3f5ea", HAPPY);
    private static final Palette RED = new Palette("#fde8e8", "#b42318");
    private static final Palette AMBER = new Palette("#fdf1d8", "#97610a");
    private static final Palette BLUE = new Palette("#e6f0fb", "#245a96");
    private static final Palette VIOLET = new Palette("#f0ebfa", "#5b3fa0");
    private static final Palette GREY = new Palette("#eef1f4", "#52606d");
    private static final Palette FADED = new Palette("#ffffff", "#cbd2d9");
    private static final Palette NEVER = new Palette("#ffffff", QUIET);

    /** The colours of a node. */
    public static Palette of(Node node, Marking.Mark mark) {
        return switch (mark) {
            case PLAIN -> of(node.look());
            case RUN -> new Palette(of(node.look()).fill, INK);
            case FADED -> FADED;
            case COVERED -> GREEN;
            case PARTLY -> AMBER;
            case MISSED -> RED;
            case NEVER -> NEVER;
        };
    }

    private static Palette of(Node.Look look) {
        return switch (look) {
            case AWAIT_SEND -> BLUE;
            case AWAIT_RECEIVE -> VIOLET;
            case TIMED_OUT, ENDED -> GREY;
            case SUCCESS -> GREEN;
            case FAILURE -> RED;
            case ERROR -> AMBER;
        };
    }

    /** The colour of an arrow. */
    public static String of(Arrow arrow, Marking.Mark mark) {
        return switch (mark) {
            case PLAIN -> arrow.happy() ? HAPPY : QUIET;
            case RUN -> INK;
            case FADED -> FADED.line;
            case COVERED -> GREEN.line;
            case PARTLY -> AMBER.line;
            case MISSED -> RED.line;
            case NEVER -> NEVER.line;
        };
    }

    /** A sign for those who do not tell the colours apart; empty where there is no result to tell. */
    public static String sign(Node.Look look) {
        return switch (look) {
            case SUCCESS -> "\u2714";
            case FAILURE -> "\u2718";
            case ERROR -> "!";
            case TIMED_OUT, AWAIT_SEND, AWAIT_RECEIVE, ENDED -> "";
        };
    }
}
