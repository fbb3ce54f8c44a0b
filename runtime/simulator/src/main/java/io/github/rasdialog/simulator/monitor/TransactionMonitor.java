// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

import io.github.rasdialog.runtime.rasman.CompleteMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The monitor's account of one transaction, told of everything as it happens. Not thread-safe: the simulator tells it
 * under the call's lock, in the order in which the server sees things.
 */
public final class TransactionMonitor {
    private enum Phase {
        /** Begin has not answered, or has accepted. */
        LIVE,
        /** Begin refused. */
        REFUSED,
        /** Complete was called. */
        COMPLETED,
        /** End answered nonzero before Complete. */
        ENDED,
        /** Completed, and the server has cleaned up. */
        CLEANED_UP
    }

    private static final int ERROR_REQUEST_TIMEOUT = 638;

    private final Monitor monitor;
    private final CallRecord record;
    private final ExchangeWatch exchange;
    private final ControlWatch controls;
    private final NativeCallWatch nativeCalls = new NativeCallWatch();
    private final LiveCount live;
    private Phase phase = Phase.LIVE;
    private boolean endDeferred;
    private boolean endedAfterComplete;
    private boolean completedWhenEndCame;
    private boolean completeReturned;
    private boolean completionMayBeUnderWay;
    private @Nullable Thread beginning;
    private @Nullable Thread ending;
    private @Nullable Thread completing;

    TransactionMonitor(Monitor monitor, CallRecord record, int sendSize, int receiveSize) {
        this.monitor = monitor;
        this.record = record;
        this.controls = new ControlWatch(monitor.shown());
        this.live = new LiveCount(monitor);
        this.exchange = new ExchangeWatch(record, sendSize, receiveSize);
    }

    /** The rules broken in this transaction so far; the first twenty. */
    public List<Violation> violations() {
        return record.violations();
    }

    /** The transaction's recent history, a line an event, secrets masked. */
    public String timeline() {
        return record.timeline();
    }

    // Begin.

    /** The server calls Begin, on this thread. */
    public void begin(long port, int sendSize, int receiveSize, byte[] device) {
        record.setPort(port);
        record.secrets.seen(device, device.length);
        record.happened(Happening.BEGIN, sendSize, receiveSize, device, device.length);
        beginning = Thread.currentThread();
    }

    /** Begin answers. */
    public void beginAnswered(int answer) {
        beginning = null;
        record.happened(Happening.BEGIN_ANSWER, answer, 0);
        if (answer == 0) {
            accept();
        } else if (phase == Phase.LIVE) {
            phase = Phase.REFUSED;
        } else {
            record.broken(Rule.B2, "Begin refuses with " + Integer.toUnsignedString(answer) + " after Complete");
        }
    }

    private void accept() {
        // A quick worker on another thread may have seen it through already.
        boolean over = phase != Phase.LIVE && phase != Phase.COMPLETED;
        if (!over && !live.accepted()) {
            record.broken(Rule.S4, "Begin accepts one transaction too many");
        }
    }

    // Native calls.

    /** The DLL calls Send. */
    public void send(BufferOwner owner, byte[] text, int length) {
        int present = Math.max(0, Math.min(length, text.length));
        record.happened(Happening.SEND, length, 0, text, present);
        enter("Send");
        exchange.send(owner, length);
        if (record.secrets.isIn(text, present)) {
            record.broken(Rule.S2, "a secret is sent back");
        } else {
            record.secrets.seen(text, present);
        }
        if (controls.isSteered(text, present)) {
            record.broken(Rule.S3, "control characters that the caller typed are sent back");
        }
    }

    /** The DLL calls Receive. */
    public void receive(BufferOwner owner, int capacity, int timeoutSeconds) {
        record.happened(Happening.RECEIVE, capacity, timeoutSeconds);
        enter("Receive");
        exchange.receive(owner, capacity, timeoutSeconds);
    }

    /** The DLL calls GetInfo. */
    public void getInfo() {
        record.happened(Happening.GET_INFO);
        enter("GetInfo");
        exchange.getInfo();
    }

    private void enter(String call) {
        mustBeLive(call);
        nativeCalls.entered();
    }

    /** Send answers. */
    public void sendAnswered(int code) {
        nativeCalls.left();
        record.happened(Happening.SEND_ANSWER, code, 0);
        exchange.sendAnswered(code);
    }

    /** Receive answers. */
    public void receiveAnswered(int code) {
        nativeCalls.left();
        record.happened(Happening.RECEIVE_ANSWER, code, 0);
        exchange.receiveAnswered(code);
    }

    /** GetInfo answers. */
    public void getInfoAnswered(int code, int lastError) {
        nativeCalls.left();
        record.happened(Happening.GET_INFO_ANSWER, code, lastError);
        exchange.getInfoAnswered(code, lastError);
    }

    // The event and its wait.

    /** The server signals the event of the Receive in flight. */
    public void signalled(int length, int lastError) {
        record.happened(Happening.SIGNALLED, length, lastError);
        exchange.signalled(length);
    }

    /** The DLL has seen the event signalled; {@code received} begins with the bytes that came. */
    public void seen(byte[] received) {
        if (exchange.receive().stage() == ReceiveWatch.Stage.SIGNALLED) {
            controls.received(received, exchange.receive().length());
        }
        exchange.seen(received);
    }

    /** The DLL waits for the event, on this thread. */
    public void waits() {
        if (beginning == Thread.currentThread()) {
            record.broken(Rule.B1, "a wait inside Begin");
        } else if (ending == Thread.currentThread()) {
            record.broken(Rule.E3, "a wait inside End");
        }
        exchange.receive().mustBeStarted("a wait for the event");
    }

    /** The DLL reads the length of its Receive. */
    public void lengthRead() {
        exchange.receive().mustBeStarted("the length");
        exchange.receive().mustBeSeen("reading the length");
    }

    /** The DLL sets the length and resets the event of its last Receive. */
    public void armed() {
        exchange.receive().mustNotBeInFlight("length and event are set anew");
    }

    /** The DLL passes an event to Receive that it has given back. */
    public void closedEventUsed() {
        record.broken(Rule.X4, "Receive with an event that was given back");
    }

    // The buffers.

    /** The DLL writes to the send buffer, or wipes it. */
    public void sendBufferTouched(int length) {
        mustBeLive("an access to the send buffer");
        exchange.sendBufferTouched(length);
    }

    /** The DLL writes to the receive buffer, or wipes it. */
    public void receiveBufferTouched(int length) {
        mustBeLive("an access to the receive buffer");
        exchange.receiveBufferTouched(length);
    }

    /** The DLL reads the receive buffer. */
    public void receiveBufferRead(int length) {
        mustBeLive("reading the receive buffer");
        exchange.receiveBufferRead(length);
    }

    private void mustBeLive(String what) {
        if (beginning == Thread.currentThread()) {
            record.broken(Rule.B1, what + " inside Begin");
        } else if (ending == Thread.currentThread()) {
            record.broken(Rule.E3, what + " inside End");
        }
        switch (phase) {
            case REFUSED -> record.broken(Rule.B3, what + " after Begin refused");
            case COMPLETED -> record.broken(Rule.C3, what + " after Complete");
            case CLEANED_UP -> record.broken(Rule.B3, what + " after the transaction was cleaned up");
            case ENDED -> record.broken(Rule.E2, what + " after End answered nonzero: the worker was not stopped");
            case LIVE -> {}
        }
    }

    // The caller.

    /** The caller types. */
    public void typed(byte[] keys, boolean secret) {
        record.typed(keys, secret);
    }

    /** The caller is shown a text. */
    public void shown(byte[] text) {
        record.happened(Happening.SHOWN, 0, 0, text, text.length);
    }

    /** The line is lost. */
    public void carrierLost() {
        record.happened(Happening.CARRIER_LOST);
    }

    // Decisions, where the simulator runs the DLL's work.

    /** The clock took a decision away. */
    public void decisionVoided() {
        record.happened(Happening.DECISION_VOID);
        exchange.spoil("a decision that took too long");
    }

    /** A decision was taken that the clock or End had made void. */
    public void voidDecisionTaken() {
        record.broken(Rule.S1, "a decision was taken that the clock or End had made void");
    }

    // Complete.

    /**
     * The DLL calls Complete, on this thread.
     *
     * @param receiveBufferClean whether what was received is overwritten in the receive buffer
     * @param newerTransaction whether a newer transaction has begun on the same handle
     */
    public void complete(CompleteMessage message, boolean receiveBufferClean, boolean newerTransaction) {
        byte[] user = message.userName();
        record.happened(Happening.COMPLETE, message.id(), message.error(), user, user.length);
        if (beginning == Thread.currentThread()) {
            record.broken(Rule.B1, "Complete inside Begin");
        } else if (ending == Thread.currentThread()) {
            record.broken(Rule.E3, "Complete inside End");
        }
        if (mayComplete(newerTransaction)) {
            completing = Thread.currentThread();
            MessageCheck.check(message, record);
            if (message.id() == CompleteMessage.ERROR) {
                checkError(message.error());
            } else {
                checkVerdict(message);
            }
            if (!receiveBufferClean) {
                record.broken(Rule.S2, "the receive buffer is not overwritten before Complete");
            }
            phase = Phase.COMPLETED;
            live.completed();
        }
    }

    private boolean mayComplete(boolean newerTransaction) {
        switch (phase) {
            case LIVE -> {
                return true;
            }
            case REFUSED -> record.broken(Rule.B2, "Complete after Begin refused");
            case COMPLETED -> record.broken(Rule.C1, "a second Complete");
            case ENDED, CLEANED_UP -> {
                if (newerTransaction) {
                    record.broken(Rule.E4, "Complete of an older transaction on the same handle");
                } else if (phase == Phase.ENDED && completionMayBeUnderWay) {
                    // Between the DLL's last step and the function's first, nobody can tell who was first.
                    completionMayBeUnderWay = false;
                } else if (phase == Phase.ENDED) {
                    record.broken(Rule.C1, "Complete after End answered nonzero");
                } else {
                    record.broken(Rule.C1, "a second Complete, after the server cleaned up");
                }
            }
        }
        return false;
    }

    private void checkError(int error) {
        if (error == ERROR_REQUEST_TIMEOUT && !endDeferred) {
            exchange.receive().mustBeAskedAbout("calling the caller silent");
        }
    }

    private void checkVerdict(CompleteMessage message) {
        boolean success = message.id() == CompleteMessage.SUCCESS;
        exchange.verdict(success ? "SUCCESS" : "FAILURE");
        if (success) {
            exchange.success();
        }
        // On several threads the verdict may have been under way when End came.
        if (endDeferred && monitor.isExact()) {
            record.broken(success ? Rule.S1 : Rule.E3, "no ERROR, though End came first");
        }
    }

    /** Complete returns to the DLL. */
    public void completeReturned() {
        completeReturned = true;
    }

    // End.

    /** The server calls End, on this thread. */
    public void end() {
        record.happened(Happening.END);
        ending = Thread.currentThread();
        completedWhenEndCame =
                phase == Phase.COMPLETED && (monitor.isExact() || completeReturned || completing == ending);
        nativeCalls.endCame();
        completionMayBeUnderWay = !monitor.isExact() && exchange.receive().stage() != ReceiveWatch.Stage.IN_FLIGHT;
    }

    /** End answers. */
    public void endAnswered(int answer) {
        ending = null;
        record.happened(Happening.END_ANSWER, answer, 0);
        if (phase == Phase.COMPLETED) {
            endedAfterComplete = true;
            if (answer == 0 && completedWhenEndCame) {
                record.broken(Rule.E1, "End after Complete answers NO_ERROR");
            }
        } else if (phase == Phase.LIVE) {
            endedEarly(answer);
        }
    }

    private void endedEarly(int answer) {
        if (answer == 0) {
            endDeferred = true;
            if (monitor.isExact() && !nativeCalls.wasInsideWhenEndCame()) {
                record.broken(Rule.E3, "End answers NO_ERROR though the worker is inside no native call");
            }
        } else {
            phase = Phase.ENDED;
            live.over(false);
            if (nativeCalls.isInsideSinceEndCame()) {
                record.broken(Rule.E3, "End answers nonzero though the worker is inside a native call");
            }
        }
    }

    /** The server has cleaned up after Complete. */
    public void cleanedUp() {
        if (phase == Phase.COMPLETED) {
            record.happened(Happening.CLEANED_UP);
            phase = Phase.CLEANED_UP;
            live.over(endedAfterComplete);
        }
    }

    /**
     * The simulation has come to rest and the transaction is not over.
     *
     * @param waitsForInput whether a Receive without end is in flight, so that resting is no fault
     */
    public void rests(boolean waitsForInput) {
        if (phase == Phase.LIVE && endDeferred) {
            record.broken(Rule.E2, "End was answered NO_ERROR, and Complete never came");
        } else if (phase == Phase.LIVE && !waitsForInput) {
            record.broken(Rule.B2, "nothing is pending, and neither Complete nor End has come");
        }
    }
}
