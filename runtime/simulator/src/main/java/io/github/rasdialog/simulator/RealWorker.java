// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.engine.Work;
import io.github.rasdialog.runtime.rasman.PendingReceive;
import io.github.rasdialog.simulator.clock.ScheduledEvent;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The worker of one transaction on the machine's clock: runs while it can go on, and waits without a thread. */
final class RealWorker extends ScheduledEvent implements SimulatedEvent.Waiter {
    private final Work work;
    private final RealWorkers workers;

    /** Set while it waits: of the event and the clock, the first to clear it has it go on. */
    private final AtomicBoolean waiting = new AtomicBoolean();

    private @Nullable SimulatedEvent waitsFor;

    RealWorker(Work work, RealWorkers workers) {
        this.work = work;
        this.workers = workers;
    }

    @Override
    public void ready() {
        if (waiting.compareAndSet(true, false)) {
            workers.advance(this);
        }
    }

    /** The time to wait is over. One that is left from an earlier wait only has the work look around once more. */
    @Override
    public void occur() {
        ready();
    }

    void goOn() {
        SimulatedEvent event = waitsFor;
        if (event != null) {
            waitsFor = null;
            event.stopWaiting();
            workers.scheduler().cancel(this);
        }
        boolean again = true;
        while (again) {
            again = switch (work.advance()) {
                case RECEIVE -> !isLeftWaiting(work.pending(), work.waitNanos());
                case DECISION -> !isLeftDeciding(work.ticket(), work.waitNanos());
                case NOTHING -> false;
            };
        }
    }

    /** Waits; {@code false}: it need not, and goes on. */
    private boolean isLeftWaiting(PendingReceive pending, long nanos) {
        if (!(pending instanceof SimulatedEvent event)) {
            throw new IllegalArgumentException("an event that this RASMAN did not make");
        }
        event.tellWait();
        waitsFor = event;
        waiting.set(true);
        if (nanos != Long.MAX_VALUE) {
            workers.scheduler().schedule(this, Math.max(0, nanos));
        }
        if (event.waitFor(this) || !waiting.compareAndSet(true, false)) {
            return true;
        }
        waitsFor = null;
        event.stopWaiting();
        return false;
    }

    /** Has the handler asked; {@code false}: that cannot be, and it goes on undecided. */
    private boolean isLeftDeciding(long ticket, long within) {
        ScheduledEvent expiry = new Expiry(ticket);
        workers.scheduler().schedule(expiry, within);
        if (workers.decide(() -> ask(ticket, expiry))) {
            return true;
        }
        workers.scheduler().cancel(expiry);
        return !work.decided(ticket, null);
    }

    private void ask(long ticket, ScheduledEvent expiry) {
        @Nullable Object decision = work.decide(ticket);
        workers.scheduler().cancel(expiry);
        if (work.decided(ticket, decision)) {
            workers.advance(this);
        }
    }

    /** The time for a decision is over. */
    private final class Expiry extends ScheduledEvent {
        private final long ticket;

        Expiry(long ticket) {
            this.ticket = ticket;
        }

        @Override
        public void occur() {
            if (work.expire(ticket)) {
                workers.advance(RealWorker.this);
            }
        }
    }
}
