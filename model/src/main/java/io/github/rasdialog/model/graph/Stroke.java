// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.graph;

import java.util.Locale;

/** How a line is drawn, which tells apart what colours do to those who see none. */
public enum Stroke {
    /** Without a gap. */
    SOLID(""),
    /** Dashes. */
    DASHED("5 4"),
    /** Dots. */
    DOTTED("1.5 4");

    private final String dashes;

    Stroke(String dashes) {
        this.dashes = dashes;
    }

    /** Its name, as PlantUML and Graphviz have it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The lengths of dashes and gaps, as {@code stroke-dasharray} has them; empty where it has no gap. */
    public String dashes() {
        return dashes;
    }

    /** Around a state. */
    public static Stroke of(Marking.Mark mark) {
        return switch (mark) {
            case PLAIN, RUN, FADED, COVERED -> SOLID;
            case PARTLY -> DASHED;
            case MISSED, NEVER -> DOTTED;
        };
    }

    /** Of an arrow. Where nothing tells what tests took, it is dashed for a time-out. */
    public static Stroke of(Arrow arrow, Marking.Mark mark) {
        return switch (mark) {
            case PLAIN, RUN, FADED -> arrow.isOnly(Way.Manner.TIME_OUT) ? DASHED : SOLID;
            case COVERED, PARTLY, MISSED, NEVER -> of(mark);
        };
    }
}
