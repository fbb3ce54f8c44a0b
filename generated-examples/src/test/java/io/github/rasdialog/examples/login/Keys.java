// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import io.github.rasdialog.simulator.caller.Act;
import io.github.rasdialog.simulator.caller.Printable;
import io.github.rasdialog.simulator.caller.Script;
import java.time.Duration;
import java.util.List;

/**
 * One answer of a careful caller: exactly one line.
 *
 * @param thinking how long before the first key
 * @param line without its end; no control characters but backspace
 * @param piece how many bytes come at once
 * @param pause how long between two pieces
 */
record Keys(Duration thinking, String line, int piece, Duration pause) {

    /** The acts, to be done in order. */
    List<Act> acts(boolean secret) {
        return Script.silent()
                .reply(new Act.Type(thinking, line + "\r", secret))
                .inPieces(piece, pause)
                .replies()
                .get(0);
    }

    /** The same, with asterisks for the line. */
    Keys masked() {
        return new Keys(thinking, "*".repeat(line.length()), piece, pause);
    }

    @Override
    public String toString() {
        return "\"" + Printable.of(line) + "\" after " + thinking.toMillis() + " ms by " + piece + " every "
                + pause.toMillis() + " ms";
    }
}
