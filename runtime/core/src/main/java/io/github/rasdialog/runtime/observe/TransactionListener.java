// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.observe;

import io.github.rasdialog.runtime.dialog.Ending;
import java.time.Duration;

/**
 * Is told what becomes of transactions; never what was typed, sent or decided (S2). Called by the engine's workers, never by
 * the server's threads, outside every lock and after the fact: nothing that it does or throws changes a transaction, but
 * what it takes its time for, a caller waits for. An exception is logged. Implementations are thread-safe.
 *
 * <p>Inside the security DLL, listeners on the class path are found by {@link java.util.ServiceLoader}; elsewhere they are
 * given to the engine.
 */
public interface TransactionListener {

    /**
     * Begin refused a call. Told after Begin has returned, in the order of the calls; of many refusals at once, some may be
     * counted only.
     */
    default void refused(Refused event) {}

    /** A worker has taken up a transaction. */
    default void begun(Begun event) {}

    /** The handler was asked, and its answer or its silence was taken. */
    default void decided(Decided event) {}

    /** A transaction is over. The last event of it. */
    default void ended(Ended event) {}

    /**
     * A call that was refused.
     *
     * @param dialog the dialog's name
     * @param port the HPORT
     * @param error what Begin answered
     */
    record Refused(String dialog, long port, int error) {}

    /**
     * A transaction that begins.
     *
     * @param transaction which
     * @param waited from Begin until a worker took it up
     */
    record Begun(TransactionName transaction, Duration waited) {}

    /**
     * A decision.
     *
     * @param transaction whose
     * @param state the deciding state's name
     * @param answered whether the handler gave one; else it was too slow, threw or gave nothing
     * @param took from the question until the transaction went on
     */
    record Decided(TransactionName transaction, String state, boolean answered, Duration took) {}

    /**
     * A transaction that is over.
     *
     * @param transaction which
     * @param deviceName as the last GetInfo gave it (X9); empty where none was made
     * @param state the last state's name; empty where it came to none
     * @param ending its result
     * @param held from Begin until now
     */
    record Ended(TransactionName transaction, String deviceName, String state, Ending ending, Duration held) {}
}
