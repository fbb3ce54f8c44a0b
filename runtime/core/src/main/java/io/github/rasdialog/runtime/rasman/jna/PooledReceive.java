// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import io.github.rasdialog.runtime.rasman.PendingReceive;
import java.util.concurrent.atomic.AtomicBoolean;

/** A {@link ReceiveSlot} lent to one transaction. */
final class PooledReceive implements PendingReceive {
    private final ReceivePool pool;
    private final ReceiveSlot slot;
    private final AtomicBoolean closed = new AtomicBoolean();

    PooledReceive(ReceivePool pool) {
        this.pool = pool;
        this.slot = pool.take();
    }

    ReceiveSlot slot() {
        return slot;
    }

    @Override
    public void arm(int capacity) {
        slot.arm(capacity);
    }

    @Override
    public boolean isSignalled() {
        return slot.isSignalled();
    }

    @Override
    public int length() {
        return slot.length();
    }

    @Override
    public void await(long nanos) {
        slot.await(nanos);
    }

    /** Where the slot is another's by now, that one looks around once for nothing. */
    @Override
    public void wake() {
        slot.wake();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            pool.giveBack(slot);
        }
    }
}
