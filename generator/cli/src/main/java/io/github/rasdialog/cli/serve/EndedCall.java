// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import io.github.rasdialog.cli.run.LastWords;
import io.github.rasdialog.simulator.Aftermath;
import io.github.rasdialog.simulator.CallOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A call that is over.
 *
 * @param number counts from 1
 * @param from the client's address and port
 * @param aftermath what follows
 * @param error the code that a RAS server would log, an unsigned DWORD; 0 where there is none
 * @param cutOff why the connection was cut, if it was
 * @param duration from Begin on
 * @param transcript what happened, a line each, secrets masked
 */
public record EndedCall(
        long number,
        String from,
        Aftermath aftermath,
        int error,
        Optional<String> cutOff,
        Duration duration,
        List<String> transcript) {

    static EndedCall of(ServedCall call) {
        CallOutcome outcome = call.call().outcome();
        outcome.messages().forEach(call.transcript()::completed);
        return new EndedCall(
                call.number(),
                call.from(),
                outcome.aftermath(),
                outcome.loggedError(),
                call.cutOff(),
                outcome.duration(),
                call.transcript().lines());
    }

    /** What the caller's terminal shows last. */
    String lastWords() {
        return "[" + LastWords.of(aftermath, error) + "]";
    }
}
