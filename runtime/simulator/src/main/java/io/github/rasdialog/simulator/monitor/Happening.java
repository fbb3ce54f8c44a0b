// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

/** What a call's history is made of; the texts are lines of a timeline, with %1 and %2 for numbers and %t for a text. */
enum Happening {
    BEGIN("server  Begin, send buffer %1, receive buffer %2, on %t"),
    BEGIN_ANSWER("DLL     Begin answers %1"),
    SEND("DLL     Send %1 bytes %t"),
    RECEIVE("DLL     Receive up to %1 bytes within %2 s"),
    GET_INFO("DLL     GetInfo"),
    SEND_ANSWER("server  Send answers %1"),
    RECEIVE_ANSWER("server  Receive answers %1"),
    GET_INFO_ANSWER("server  GetInfo answers %1, LastError %2"),
    SHOWN("caller  is shown %t"),
    TYPED("caller  types %t"),
    SIGNALLED("server  signals the event, length %1, LastError %2"),
    DECISION_VOID("clock   the decision took too long"),
    CARRIER_LOST("caller  is gone"),
    END("server  End"),
    END_ANSWER("DLL     End answers %1"),
    COMPLETE("DLL     Complete, message %1, error %2, user %t"),
    CLEANED_UP("server  cleans up"),
    BROKEN("MONITOR rule %t");

    private final String line;

    Happening(String line) {
        this.line = line;
    }

    String line(int first, int second, String text) {
        return line.replace("%1", Integer.toUnsignedString(first))
                .replace("%2", Integer.toUnsignedString(second))
                .replace("%t", text);
    }
}
