// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.simulator.caller.Transcript;
import io.github.rasdialog.simulator.monitor.Violation;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * A call, seen from the server, so far.
 *
 * @param port the HPORT
 * @param beginAnswer what Begin answered; empty where it was not called yet
 * @param messages what Complete reported, in order; one where the DLL is right, or none
 * @param endAnswers what End answered, in order
 * @param aftermath what follows
 * @param loggedError the code that the server logs, an unsigned DWORD; 0 where there is none
 * @param duration from Begin until the transaction was over, or until now
 * @param transcript the call as the caller saw it
 * @param violations the rules that were broken in this call, the first twenty
 * @param timeline the call's recent history, secrets masked
 */
public record CallOutcome(
        long port,
        OptionalInt beginAnswer,
        List<CompleteMessage> messages,
        List<Integer> endAnswers,
        Aftermath aftermath,
        int loggedError,
        Duration duration,
        Transcript transcript,
        List<Violation> violations,
        Timeline timeline) {

    /** Copies the lists. */
    public CallOutcome {
        messages = List.copyOf(messages);
        endAnswers = List.copyOf(endAnswers);
        violations = List.copyOf(violations);
    }

    /** A history that is put into words only where somebody reads it. Its {@link #toString} does that. */
    public static final class Timeline {
        private final Call call;

        Timeline(Call call) {
            this.call = call;
        }

        @Override
        public String toString() {
            return call.timeline();
        }
    }

    @Override
    public String toString() {
        return aftermath + (loggedError == 0 ? "" : " " + Integer.toUnsignedString(loggedError)) + " after "
                + duration.toMillis() + " ms, violations "
                + violations.stream().map(Violation::rule).toList() + "\n"
                + timeline;
    }
}
