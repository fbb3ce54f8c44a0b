// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.dialog.DialogMachine;
import java.lang.System.Logger.Level;

/**
 * Tells the log that something was thrown: its class and where, never its message, which may hold a secret (S2). Never
 * throws, whatever becomes of the message: a broken log or a full heap must not cost a transaction its Complete (S1).
 */
final class Faults {
    private static final System.Logger LOG = System.getLogger("io.github.rasdialog.runtime.engine");

    private Faults() {}

    /** Makes the log while there is the memory for that. */
    static void prepare() {
        // To call this is to have the class initialised.
    }

    static void report(long port, String what, Throwable thrown) {
        try {
            report("port " + Long.toHexString(port) + ": " + what, thrown);
        } catch (Throwable noMemory) {
            // There is nothing left to tell it with.
        }
    }

    /** What was thrown in a state of a dialog. */
    static void report(long port, String what, DialogMachine dialog, Throwable thrown) {
        try {
            report(port, what + " in " + dialog.stateName(), thrown);
        } catch (Throwable alsoTheDialog) {
            report(port, what, thrown);
        }
    }

    static void report(String what, Throwable thrown) {
        try {
            StackTraceElement[] trace = thrown.getStackTrace();
            String where = trace.length == 0 ? "" : " at " + trace[0];
            LOG.log(Level.ERROR, () -> what + ": " + thrown.getClass().getName() + where);
        } catch (Throwable theLogToo) {
            // There is nobody left to tell.
        }
    }
}
