// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

/** What follows a result. */
public enum Aftermath {
    /** Nothing yet: the call goes on. */
    NONE,
    /** SUCCESS: PPP authentication goes on. */
    PPP_CONTINUES,
    /** FAILURE: the server hangs up and logs a failed authentication. */
    AUTHENTICATION_FAILED,
    /** ERROR: the server hangs up and logs the code. */
    ERROR_LOGGED,
    /** Begin refused: the server hangs up and logs the code (B2). */
    REFUSED,
    /** The line was lost and End ended the transaction, or came before its Complete (E2). */
    HUNG_UP
}
