// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.simulator.ServerHabits.LineLoss;
import io.github.rasdialog.simulator.clock.ScheduledEvent;
import io.github.rasdialog.simulator.clock.Scheduler;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What goes over a call's line: the Send and the Receive in flight, and the input that waits. Guarded by the call. */
final class Exchange {
    private final Call call;
    private final RasServer server;
    private final Scheduler scheduler;
    private final InputQueue input = new InputQueue();
    private final ScheduledEvent sendDone = new SendDone();
    private final ScheduledEvent arrival = new Signal(false);
    private final ScheduledEvent timeout = new Signal(true);
    private @Nullable SimulatedEvent event;
    private int sendLength;
    private boolean sending;
    private int sendFailure;
    private int capacity;
    private int receives;
    private boolean receiving;
    private boolean stuck;
    private boolean endless;
    private boolean brief;
    private boolean unseen;
    private int failure;
    private int lastError;
    private int received;
    private int dirty;

    Exchange(Call call, RasServer server) {
        this.call = call;
        this.server = server;
        this.scheduler = server.scheduler();
    }

    /** A Send has started; the text is taken from the buffer when it is done, not now. */
    void startSend(int length, int failsWith) {
        sending = true;
        sendLength = length;
        sendFailure = failsWith;
        scheduler.schedule(sendDone, 0);
    }

    /** A Receive has started. */
    void startReceive(SimulatedEvent on, int timeoutSeconds, int failsWith, boolean neverSignalled) {
        event = on;
        capacity = on.capacity();
        receives++;
        receiving = true;
        stuck = neverSignalled;
        endless = timeoutSeconds == 0;
        brief = timeoutSeconds == 1 && capacity == 1;
        failure = failsWith != 0 ? failsWith : sendFailure;
        sendFailure = 0;
        if (call.isLost()) {
            stuck |= call.scenario().habits().lineLoss() == LineLoss.NEVER_SIGNAL;
            failure = RasError.ERROR_PORT_DISCONNECTED;
        }
        if (!endless && !stuck) {
            scheduler.schedule(timeout, TimeUnit.SECONDS.toNanos(timeoutSeconds));
        }
        if (isReady() && !mayBeLostHere() && scheduler.toss()) {
            deliver();
        } else {
            arriveSoon();
        }
    }

    /** The Receive in flight fails. {@code false}: there is none. */
    boolean fail(int code) {
        if (receiving) {
            stuck = false;
            failure = code;
            arriveSoon();
        }
        return receiving;
    }

    boolean isReceiving() {
        return receiving;
    }

    /** Whether the Receive in flight may rightly wait for ever: it has no time-out, or the server never signals it. */
    boolean waitsForEver() {
        return receiving && (endless || stuck);
    }

    /** How many bytes were typed that no Receive has taken. */
    int unread() {
        return input.size();
    }

    /**
     * Whether a Receive is in flight that nothing but more input, or a time-out, can end. One for a single byte and a single
     * second is none: so X5 is kept by who has the whole line already.
     */
    boolean waitsForInput() {
        return receiving && !brief && !stuck && !sending && failure == 0 && input.isEmpty();
    }

    int lastError() {
        return receiving ? RasError.PENDING : lastError;
    }

    int bytesReceived() {
        return received;
    }

    void typed(byte[] keys) {
        input.add(keys);
        arriveSoon();
    }

    boolean isLast(SimulatedEvent other) {
        return event == other;
    }

    void seen() {
        if (unseen) {
            unseen = false;
            dirty = Math.max(dirty, received);
        }
    }

    /** Whether all that the DLL has seen come is overwritten (S2). */
    boolean isReceiveBufferClean() {
        return unseen || call.receiveBuffer().isZero(dirty);
    }

    /** The line is lost: a Receive in flight fails, or is never signalled. */
    void lose() {
        if (receiving && (stuck || call.scenario().habits().lineLoss() == LineLoss.NEVER_SIGNAL)) {
            stuck = true;
            scheduler.cancel(arrival);
            scheduler.cancel(timeout);
        } else if (receiving) {
            finish(0, RasError.ERROR_PORT_DISCONNECTED);
        }
    }

    /** The transaction is over. */
    void close() {
        lose();
        receiving = false;
        sending = false;
        scheduler.cancel(sendDone);
        scheduler.cancel(arrival);
        scheduler.cancel(timeout);
    }

    private boolean isReady() {
        return receiving && !stuck && !sending && (failure != 0 || !input.isEmpty());
    }

    private void arriveSoon() {
        if (isReady()) {
            scheduler.schedule(arrival, 0);
        }
    }

    private boolean mayBeLostHere() {
        HangUp moment = call.scenario().hangUp().orElse(null);
        return moment instanceof HangUp.BeforeEvent || moment instanceof HangUp.AfterEvent;
    }

    private void deliver() {
        int length = failure != 0 ? 0 : input.take(call.receiveBuffer().memory(capacity), capacity);
        finish(length, failure);
    }

    private void finish(int length, int error) {
        receiving = false;
        received = length;
        lastError = error;
        unseen = true;
        scheduler.cancel(arrival);
        scheduler.cancel(timeout);
        call.monitor().signalled(length, error);
        if (event != null) {
            event.signal(length);
        }
    }

    /** The Send in flight is done: the caller sees it. */
    private final class SendDone extends ScheduledEvent {
        @Override
        public void occur() {
            byte[] text;
            synchronized (call) {
                if (!sending) {
                    return;
                }
                sending = false;
                arriveSoon();
                if (call.isLost() || sendFailure != 0) {
                    return;
                }
                text = call.sendBuffer().content(sendLength);
                call.shows(text);
            }
            call.caller().shown(text);
        }
    }

    /** The event of the Receive in flight is due: input, a failure, or the time-out. */
    private final class Signal extends ScheduledEvent {
        private final boolean timedOut;

        Signal(boolean timedOut) {
            this.timedOut = timedOut;
        }

        @Override
        public void occur() {
            HangUp moment = call.scenario().hangUp().orElse(null);
            if (moment instanceof HangUp.BeforeEvent before && before.nth() == receives) {
                server.loseLine(call);
            }
            synchronized (call) {
                if (!receiving || stuck) {
                    return;
                }
                if (timedOut) {
                    finish(0, 0);
                } else {
                    deliver();
                }
            }
            if (moment instanceof HangUp.AfterEvent after && after.nth() == receives) {
                server.loseLine(call);
            }
        }
    }
}
