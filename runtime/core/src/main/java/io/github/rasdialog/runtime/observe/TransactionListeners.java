// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.observe;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Those who are told: the log, JFR where this Java has it, and whoever was added. One that throws does not keep the others
 * from being told. Thread-safe.
 */
public final class TransactionListeners {
    private static final System.Logger LOG = System.getLogger(TransactionLog.NAME);

    private final List<TransactionListener> listeners = new CopyOnWriteArrayList<>();

    /** The log, and JFR where this Java has it. */
    public TransactionListeners() {
        listeners.add(new TransactionLog());
        FlightRecorder.listener().ifPresent(listeners::add);
    }

    /** Tells one more from now on. */
    public void add(TransactionListener listener) {
        listeners.add(listener);
    }

    /** Tells all of them. Never throws. */
    public void tell(Consumer<TransactionListener> event) {
        for (TransactionListener listener : listeners) {
            try {
                event.accept(listener);
            } catch (Throwable thrown) {
                report(listener, thrown);
            }
        }
    }

    /** The class and the place, never the message, which may hold a secret (S2). */
    private static void report(TransactionListener listener, Throwable thrown) {
        try {
            StackTraceElement[] trace = thrown.getStackTrace();
            String where = trace.length == 0 ? "" : " at " + trace[0];
            LOG.log(
                    Level.ERROR,
                    () -> "the listener " + listener.getClass().getName() + " threw "
                            + thrown.getClass().getName() + where);
        } catch (Throwable alsoTheLog) {
            // There is nobody left to tell, or nothing to tell it with.
        }
    }
}
