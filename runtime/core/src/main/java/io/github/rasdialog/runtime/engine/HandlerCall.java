// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether a thread is inside the handler, so that it can be interrupted when its answer no longer counts, and so that
 * a handler that does not return keeps its transaction's place (S4). Thread-safe.
 */
final class HandlerCall {
    private @Nullable Thread present;
    private int inside;
    private boolean over;

    /**
     * The current thread is about to call the handler. False: it must not. Whoever makes a decision void does so before it
     * {@link #interrupt interrupts}: under this lock no call begins in between.
     */
    synchronized boolean enter(BooleanSupplier awaited) {
        if (over || !awaited.getAsBoolean()) {
            return false;
        }
        present = Thread.currentThread();
        inside++;
        return true;
    }

    /** It has returned or thrown. True: the transaction was over already, and nothing of it is left now. */
    synchronized boolean leave() {
        if (present == Thread.currentThread()) {
            present = null;
        }
        // An interrupt meant for the handler must not reach what this thread does next.
        Thread.interrupted();
        inside--;
        return over && inside == 0;
    }

    /** The answer no longer counts. */
    synchronized void interrupt() {
        if (present != null) {
            present.interrupt();
        }
    }

    /** The transaction is over. True, once: nothing of it is left. */
    synchronized boolean over() {
        boolean first = !over;
        over = true;
        return first && inside == 0;
    }
}
