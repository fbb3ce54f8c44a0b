// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import java.time.Duration;

/**
 * What the protocol leaves to the server.
 *
 * @param cleanUp when End comes after Complete (E1)
 * @param cleanUpDelay how long after Complete, for {@link CleanUp#AFTER_COMPLETE}
 * @param endAgain whether End comes after Complete, as E1 has it, even where an earlier End was answered NO_ERROR (E2); a
 *     DLL that keeps such a transaction until its handle is used again is not blamed for it
 * @param lineLoss what happens to a Receive in flight when the line is lost
 * @param endDelay how long after the loss End comes, for {@link LineLoss#SIGNAL_THEN_END}
 */
public record ServerHabits(
        CleanUp cleanUp, Duration cleanUpDelay, boolean endAgain, LineLoss lineLoss, Duration endDelay) {

    /** When End comes after Complete. */
    public enum CleanUp {
        /** Inside the Complete call, on the same thread. */
        INSIDE_COMPLETE,
        /** After Complete, on the server's own thread. */
        AFTER_COMPLETE
    }

    /** What happens to a Receive in flight when the line is lost. */
    public enum LineLoss {
        /** End, then the event is signalled with length 0 and LastError ERROR_PORT_DISCONNECTED. */
        END_THEN_SIGNAL,
        /** The event is signalled first; End follows. */
        SIGNAL_THEN_END,
        /** End, and the event is never signalled. */
        NEVER_SIGNAL
    }

    /** End inside Complete, also a second one; on loss of the line End comes first, at once. */
    public static final ServerHabits DEFAULT =
            new ServerHabits(CleanUp.INSIDE_COMPLETE, Duration.ZERO, true, LineLoss.END_THEN_SIGNAL, Duration.ZERO);

    /** Checks the delays. */
    public ServerHabits {
        if (cleanUpDelay.isNegative() || endDelay.isNegative()) {
            throw new IllegalArgumentException("delays of " + cleanUpDelay + ", " + endDelay);
        }
    }

    /** The same, but for when End comes after Complete. */
    public ServerHabits cleaningUp(CleanUp when, Duration delay) {
        return new ServerHabits(when, delay, endAgain, lineLoss, endDelay);
    }

    /** The same, but for the loss of the line. */
    public ServerHabits losingLine(LineLoss how, Duration delay) {
        return new ServerHabits(cleanUp, cleanUpDelay, endAgain, how, delay);
    }
}
