// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.observe.Counters;
import io.github.rasdialog.runtime.observe.TransactionListener;
import io.github.rasdialog.runtime.observe.TransactionListener.Refused;
import io.github.rasdialog.runtime.observe.TransactionListeners;
import io.github.rasdialog.runtime.observe.TransactionName;
import io.github.rasdialog.runtime.rasman.CompleteFunction;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.runtime.rasman.Rasman;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A security DLL's two functions, for one dialog: the registry of live transactions, with its bound (S4). Thread-safe;
 * neither function waits for anything (B1, E3).
 */
public final class SecurityDialogs {
    /** Twice as many as a RAS server has ports: on one port the next may begin while the last is still cleared up. */
    public static final int DEFAULT_MAX_TRANSACTIONS = 512;

    private final DialogType type;
    private final Rasman rasman;
    private final Workers workers;
    private final Clock clock;
    private final int maxTransactions;
    private final Semaphore slots;
    private final Tally tally = new Tally();
    private final AtomicLong numbers = new AtomicLong();
    private final TransactionListeners listeners = new TransactionListeners();
    private final Refusals refusals;
    private final ConcurrentMap<Long, Transaction> transactions = new ConcurrentHashMap<>();

    /**
     * Dialogs of one type.
     *
     * @param maxTransactions how many may be live at once, at least 1; a handler that outlives its transaction counts
     */
    public SecurityDialogs(DialogType type, Rasman rasman, Workers workers, Clock clock, int maxTransactions) {
        if (maxTransactions < 1) {
            throw new IllegalArgumentException("maxTransactions: " + maxTransactions + ", but at least 1");
        }
        this.type = type;
        this.rasman = rasman;
        this.workers = workers;
        this.clock = clock;
        this.maxTransactions = maxTransactions;
        this.slots = new Semaphore(maxTransactions);
        this.refusals = new Refusals(workers, listeners);
        Faults.prepare();
    }

    /**
     * RasSecurityDialogBegin: copies its arguments, hands them to a worker and returns (B1).
     *
     * @param port the HPORT
     * @param send the port's send buffer
     * @param receive the port's receive buffer
     * @param complete to be called once (C1), unless {@link #end} answers nonzero first
     * @return 0: the transaction will be ended by Complete; else it was refused and Complete is never called (B2):
     *     {@link RasError#ERROR_BUFFER_TOO_SMALL}, {@link RasError#ERROR_PORT_ALREADY_OPEN} or {@link
     *     RasError#ERROR_NO_SYSTEM_RESOURCES} (S4)
     */
    public int begin(long port, PortBuffer send, PortBuffer receive, CompleteFunction complete) {
        return begin(port, send, receive, complete, workers, () -> {});
    }

    /**
     * The same, by a caller who has a worker at hand for this transaction, and keeps count of them too.
     *
     * @param first who starts it; whatever else it needs workers for is left to the others
     * @param whenReleased run once a transaction that was accepted is no longer live, by any thread
     */
    public int begin(
            long port,
            PortBuffer send,
            PortBuffer receive,
            CompleteFunction complete,
            Workers first,
            Runnable whenReleased) {
        int refusal = accept(port, send, receive, complete, first, whenReleased);
        if (refusal != RasError.SUCCESS) {
            refused(port, refusal);
        }
        return refusal;
    }

    /** Whatever becomes of the news, Begin's answer stands. */
    private void refused(long port, int refusal) {
        try {
            tally.refused.increment();
            refusals.tell(new Refused(type.name(), port, refusal));
        } catch (Throwable thrown) {
            Faults.report(port, "the refusal could not be observed", thrown);
        }
    }

    private int accept(
            long port,
            PortBuffer send,
            PortBuffer receive,
            CompleteFunction complete,
            Workers first,
            Runnable whenReleased) {
        if (send.size() < type.sendBuffer() || receive.size() < type.receiveBuffer()) {
            return RasError.ERROR_BUFFER_TOO_SMALL;
        }
        if (!slots.tryAcquire()) {
            return RasError.ERROR_NO_SYSTEM_RESOURCES;
        }
        int answer = RasError.ERROR_NO_SYSTEM_RESOURCES;
        try {
            answer = start(port, new PortUse(rasman, port, send, receive, complete), first, whenReleased);
            return answer;
        } catch (RejectedExecutionException | OutOfMemoryError noRoom) {
            return answer;
        } finally {
            if (answer != RasError.SUCCESS) {
                slots.release();
            }
        }
    }

    /** Has a worker, the first, take up a transaction; whatever this throws, nothing of the transaction is left. */
    private int start(long port, PortUse use, Workers first, Runnable whenReleased) {
        TransactionName name = new TransactionName(type.name(), numbers.incrementAndGet(), port);
        Observation observation = new Observation(name, tally, listeners, clock);
        // Boxed while it may fail: to let go must need no memory.
        Long key = port;
        Transaction transaction =
                new Transaction(use, type, workers, clock, observation, over -> released(key, over, whenReleased));
        if (!register(key, transaction)) {
            return RasError.ERROR_PORT_ALREADY_OPEN;
        }
        boolean started = false;
        tally.begun.increment();
        try {
            first.start(transaction);
            started = true;
            return RasError.SUCCESS;
        } finally {
            if (!started) {
                tally.begun.decrement();
                transactions.remove(key, transaction);
            }
        }
    }

    /**
     * RasSecurityDialogEnd: of a transaction that was completed (E1), or of any other, at any moment (E2). Where this throws,
     * it has ended nothing.
     *
     * @param port the HPORT
     * @return {@link RasError#ERROR_PORT_DISCONNECTED}: it is over, or there is none on that port, any more or at all; 0:
     *     "not yet", Complete will be called with an ERROR (E3)
     */
    public int end(long port) {
        Transaction transaction = transactions.get(port);
        return transaction == null || transaction.end() ? RasError.ERROR_PORT_DISCONNECTED : RasError.SUCCESS;
    }

    /** What was counted so far; from any thread, at any time. */
    public Counters counters() {
        return tally.read(live());
    }

    /** Has a listener told, after those that are told already, of what happens from now on. */
    public void listen(TransactionListener listener) {
        listeners.add(listener);
    }

    /** How many transactions are live, with those whose handler has yet to return. */
    public int live() {
        return maxTransactions - slots.availablePermits();
    }

    /** How many ports are known: those of live transactions. */
    int ports() {
        return transactions.size();
    }

    /** Never throws, and does all of it. */
    private void released(Long port, Transaction over, Runnable whenReleased) {
        // The End of a completed one may come, or not (E1, E2): its answer is the same as where there is none.
        try {
            transactions.remove(port, over);
        } catch (Throwable thrown) {
            Faults.report(port, "its port could not be given back", thrown);
        }
        slots.release();
        try {
            whenReleased.run();
        } catch (Throwable thrown) {
            Faults.report(port, "its place could not be given back", thrown);
        }
    }

    /** An HPORT may come again once its transaction was completed, even if its End never came (E4). */
    private boolean register(Long port, Transaction transaction) {
        while (true) {
            Transaction predecessor = transactions.putIfAbsent(port, transaction);
            if (predecessor == null) {
                return true;
            }
            if (!predecessor.endIfCompleted()) {
                return false;
            }
            transactions.remove(port, predecessor);
        }
    }
}
