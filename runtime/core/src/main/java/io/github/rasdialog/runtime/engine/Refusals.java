// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.observe.TransactionListener.Refused;
import io.github.rasdialog.runtime.observe.TransactionListeners;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has a worker tell of refused calls, after Begin has answered (B1): one at a time, so that a listener which hangs costs
 * one thread (S4). Where no worker can be had, it waits for the next refusal to ask for one. Thread-safe.
 */
final class Refusals {
    /** How many may wait to be told; those beyond are not told of. */
    static final int MOST = 64;

    private final Workers workers;
    private final TransactionListeners listeners;
    private final Queue<Refused> untold = new ArrayBlockingQueue<>(MOST);
    private final AtomicBoolean telling = new AtomicBoolean();
    private final Errand errand = new Errand(this::tellAll);

    Refusals(Workers workers, TransactionListeners listeners) {
        this.workers = workers;
        this.listeners = listeners;
    }

    /** Has it told soon; calls no listener itself. */
    void tell(Refused refused) {
        untold.offer(refused);
        if (telling.compareAndSet(false, true)) {
            try {
                workers.start(errand);
            } catch (RuntimeException | Error noWorker) {
                telling.set(false);
            }
        }
    }

    /** Also of those that come while it is leaving. */
    private void tellAll() {
        do {
            for (Refused next = untold.poll(); next != null; next = untold.poll()) {
                tellNow(next);
            }
            telling.set(false);
        } while (!untold.isEmpty() && telling.compareAndSet(false, true));
    }

    private void tellNow(Refused refused) {
        try {
            listeners.tell(listener -> listener.refused(refused));
        } catch (Throwable thrown) {
            Faults.report(refused.port(), "the refusal could not be observed", thrown);
        }
    }
}
