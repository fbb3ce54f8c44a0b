// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.engine.Work;
import io.github.rasdialog.runtime.rasman.PendingReceive;
import io.github.rasdialog.simulator.clock.ScheduledEvent;
import io.github.rasdialog.simulator.clock.VirtualScheduler;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The worker of one transaction on the virtual clock: an event that occurs whenever the work can go on. */
final class VirtualWorker extends ScheduledEvent implements SimulatedEvent.Waiter {
    private final Call call;
    private final Work work;
    private final RasServer server;
    private final VirtualScheduler scheduler;
    private @Nullable SimulatedEvent waitsFor;
    private int decisions;

    VirtualWorker(Call call, Work work, RasServer server, VirtualScheduler scheduler) {
        this.call = call;
        this.work = work;
        this.server = server;
        this.scheduler = scheduler;
    }

    @Override
    public void ready() {
        scheduler.schedule(this, 0);
    }

    @Override
    public void occur() {
        if (waitsFor != null) {
            waitsFor.stopWaiting();
            waitsFor = null;
        }
        goOn();
    }

    private void goOn() {
        Work.Need need = work.advance();
        while (need == Work.Need.DECISION && decide()) {
            need = work.advance();
        }
        if (need == Work.Need.RECEIVE) {
            waitFor(work.pending(), work.waitNanos());
        }
    }

    private void waitFor(PendingReceive pending, long nanos) {
        if (!(pending instanceof SimulatedEvent event)) {
            throw new IllegalArgumentException("an event that this RASMAN did not make");
        }
        waitsFor = event;
        event.tellWait();
        if (!event.waitFor(this)) {
            scheduler.schedule(this, 0);
        } else if (nanos != Long.MAX_VALUE) {
            scheduler.schedule(this, Math.max(0, nanos));
        }
    }

    /** Has the handler decide. {@code true}: it did, at once, and the work goes on. */
    private boolean decide() {
        long ticket = work.ticket();
        long within = work.waitNanos();
        int nth = ++decisions;
        if (call.interference().holdsDecisions()) {
            hold(ticket, within);
            return false;
        }
        Object decision = work.decide(ticket);
        if (call.scenario().hangUp().orElse(null) instanceof HangUp.DuringDecision during && during.nth() == nth) {
            server.loseLine(call);
        }
        long takes = duration(nth);
        if (takes == 0) {
            return work.decided(ticket, decision);
        }
        Expiry expiry = new Expiry(ticket);
        scheduler.scheduleFirst(expiry, within);
        if (takes != Long.MAX_VALUE) {
            scheduler.schedule(new Decided(ticket, decision, expiry), takes);
        }
        return false;
    }

    private void hold(long ticket, long within) {
        Expiry expiry = new Expiry(ticket);
        scheduler.scheduleFirst(expiry, within);
        call.interference()
                .held(byHandler -> new Decided(ticket, byHandler ? work.decide(ticket) : null, expiry).occur());
    }

    private long duration(int nth) {
        List<Duration> durations = call.scenario().decisions();
        return nth <= durations.size() ? durations.get(nth - 1).toNanos() : 0;
    }

    /** The handler has come to a decision. */
    private final class Decided extends ScheduledEvent {
        private final long ticket;
        private final @Nullable Object decision;
        private final Expiry expiry;

        Decided(long ticket, @Nullable Object decision, Expiry expiry) {
            this.ticket = ticket;
            this.decision = decision;
            this.expiry = expiry;
        }

        @Override
        public void occur() {
            boolean isVoid = expiry.voided || call.isOver();
            if (!work.decided(ticket, decision)) {
                return;
            }
            scheduler.cancel(expiry);
            if (isVoid) {
                synchronized (call) {
                    call.monitor().voidDecisionTaken();
                }
            }
            goOn();
        }
    }

    /** The time for a decision is over. */
    private final class Expiry extends ScheduledEvent {
        private final long ticket;
        private boolean voided;

        Expiry(long ticket) {
            this.ticket = ticket;
        }

        @Override
        public void occur() {
            if (work.expire(ticket)) {
                voided = true;
                call.interference().released();
                synchronized (call) {
                    call.monitor().decisionVoided();
                }
                goOn();
            }
        }
    }
}
