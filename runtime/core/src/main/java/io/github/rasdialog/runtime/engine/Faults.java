// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import java.lang.System.Logger.Level;

/**
 * Tells the log that something was thrown: its class and where, never its message, which may hold a secret (S2). Never
 * throws: a log that is broken must not cost a transaction its Complete (S1).
 */
final class Faults {
    private static final System.Logger LOG = System.getLogger("io.github.rasdialog.runtime.engine");

    private Faults() {}

    /** Takes a step, and reports what it throws. */
    static void contain(long port, String what, Runnable step) {
        try {
            step.run();
        } catch (Throwable thrown) {
            report(port, what, thrown);
        }
    }

    static void report(long port, String what, Throwable thrown) {
        report("port " + Long.toHexString(port) + ": " + what, thrown);
    }

    static void report(String what, Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        try {
            LOG.log(Level.ERROR, () -> what + ": " + thrown.getClass().getName() + where);
        } catch (RuntimeException | Error theLogToo) {
            // There is nobody left to tell.
        }
    }
}
