// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.run;

import io.github.rasdialog.simulator.Aftermath;
import io.github.rasdialog.simulator.CallOutcome;

/** What follows a call, in a few words. */
public final class LastWords {
    private LastWords() {}

    /** Of a call that is over. */
    public static String of(CallOutcome outcome) {
        return of(outcome.aftermath(), outcome.loggedError());
    }

    /**
     * Of a call that is over.
     *
     * @param error the code that the server logs, an unsigned DWORD
     */
    public static String of(Aftermath aftermath, int error) {
        return switch (aftermath) {
            case PPP_CONTINUES -> "success: the server would go on to PPP";
            case AUTHENTICATION_FAILED -> "failure: the server hangs up";
            case ERROR_LOGGED, REFUSED -> "error " + Integer.toUnsignedString(error) + ": the server hangs up";
            case HUNG_UP, NONE -> "hung up";
        };
    }
}
