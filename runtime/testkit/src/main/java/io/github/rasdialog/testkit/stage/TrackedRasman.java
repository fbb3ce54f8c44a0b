// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.stage;

import io.github.rasdialog.runtime.rasman.PendingReceive;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import io.github.rasdialog.runtime.rasman.Rasman;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the events that a DLL takes from a RASMAN and has not given back. Thread-safe. */
final class TrackedRasman extends PassingRasman {
    private final AtomicInteger open = new AtomicInteger();

    TrackedRasman(Rasman rasman) {
        super(rasman);
    }

    /** How many events are not given back. */
    int open() {
        return open.get();
    }

    @Override
    public int receive(long port, PortBuffer buffer, PendingReceive pending, int timeoutSeconds) {
        return super.receive(port, buffer, untracked(pending), timeoutSeconds);
    }

    @Override
    public PendingReceive newPendingReceive() {
        open.incrementAndGet();
        return new Tracked(super.newPendingReceive(), open);
    }

    /** The event as the RASMAN that made it knows it. */
    static PendingReceive untracked(PendingReceive pending) {
        return pending instanceof Tracked tracked ? tracked.pending : pending;
    }

    private static final class Tracked implements PendingReceive {
        private final PendingReceive pending;
        private final AtomicInteger open;
        private final AtomicBoolean closed = new AtomicBoolean();

        Tracked(PendingReceive pending, AtomicInteger open) {
            this.pending = pending;
            this.open = open;
        }

        @Override
        public void arm(int capacity) {
            pending.arm(capacity);
        }

        @Override
        public boolean isSignalled() {
            return pending.isSignalled();
        }

        @Override
        public int length() {
            return pending.length();
        }

        @Override
        public void await(long nanos) {
            pending.await(nanos);
        }

        @Override
        public void wake() {
            pending.wake();
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                open.decrementAndGet();
            }
            pending.close();
        }
    }
}
