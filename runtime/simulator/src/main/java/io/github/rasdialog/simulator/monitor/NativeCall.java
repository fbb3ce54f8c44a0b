// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

/** The functions of RASMAN.DLL that a security DLL calls. */
public enum NativeCall {
    /** RasSecurityDialogSend. */
    SEND("Send"),
    /** RasSecurityDialogReceive. */
    RECEIVE("Receive"),
    /** RasSecurityDialogGetInfo. */
    GET_INFO("GetInfo");

    private final String function;

    NativeCall(String function) {
        this.function = function;
    }

    /** The function's name without its prefix. */
    public String function() {
        return function;
    }
}
