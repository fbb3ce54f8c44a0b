// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.subject;

import io.github.rasdialog.simulator.caller.Printable;

/** A line that a caller types, named rather than written where it may be a secret (S2). */
public sealed interface Word {

    /**
     * One of the words that the test has for the datum which is asked for; the first where there are not so many.
     *
     * @param index from 0
     */
    record Known(int index) implements Word {
        @Override
        public String toString() {
            return "known word " + (index + 1);
        }
    }

    /**
     * One of the lines that are no value of the datum which is asked for; the first where there are not so many.
     *
     * @param index from 0
     */
    record Malformed(int index) implements Word {
        @Override
        public String toString() {
            return "malformed line " + (index + 1);
        }
    }

    /**
     * Whatever came to him, where no secret is asked for; where one is, a malformed line.
     *
     * @param text one byte a char, ISO-8859-1
     */
    record Text(String text) implements Word {
        @Override
        public String toString() {
            return '"' + Printable.of(text) + '"';
        }
    }
}
