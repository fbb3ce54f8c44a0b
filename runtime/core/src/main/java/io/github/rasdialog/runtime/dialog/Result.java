// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.dialog;

/** What a completing state reports (C2). */
public enum Result {
    /** SECURITYMSG_SUCCESS: the server goes on to PPP authentication. */
    SUCCESS,
    /** SECURITYMSG_FAILURE: the server hangs up and logs a failed authentication. */
    FAILURE,
    /** SECURITYMSG_ERROR: the server hangs up and logs the error code. */
    ERROR
}
