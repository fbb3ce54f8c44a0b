// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.story;

import io.github.rasdialog.simulator.caller.Printable;
import io.github.rasdialog.testkit.subject.Word;

/** What a caller does when he is asked. */
public sealed interface Answer {

    /**
     * He types a line.
     *
     * @param piece how many bytes come at once, at least 1
     * @param pauseMillis how long between two pieces
     * @param enter what ends the line: CR, LF or both; where the dialog takes any input, nothing does
     */
    record Line(Word word, Delay thinking, int piece, int pauseMillis, String enter) implements Answer {
        /** Checks the piece. */
        public Line {
            if (piece < 1 || pauseMillis < 0) {
                throw new IllegalArgumentException("pieces of " + piece + " bytes every " + pauseMillis + " ms");
            }
        }

        /** The whole line at once. */
        public static Line of(Word word) {
            return new Line(word, Delay.AT_ONCE, Integer.MAX_VALUE, 0, "\r");
        }

        @Override
        public String toString() {
            String pieces = piece == Integer.MAX_VALUE ? "" : " by " + piece + " every " + pauseMillis + " ms";
            String end = enter.equals("\r") ? "" : " ending in " + Printable.of(enter);
            return "types " + word + " " + thinking + pieces + end;
        }
    }

    /** He says nothing. */
    record Silence() implements Answer {
        @Override
        public String toString() {
            return "is silent";
        }
    }

    /** He hangs up. */
    record HangsUp(Delay thinking) implements Answer {
        @Override
        public String toString() {
            return "hangs up " + thinking;
        }
    }
}
