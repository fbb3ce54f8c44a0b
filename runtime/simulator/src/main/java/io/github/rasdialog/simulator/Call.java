// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.simulator.caller.Caller;
import io.github.rasdialog.simulator.caller.Transcript;
import io.github.rasdialog.simulator.caller.Transcript.Side;
import io.github.rasdialog.simulator.clock.Scheduler;
import io.github.rasdialog.simulator.monitor.NativeCall;
import io.github.rasdialog.simulator.monitor.TransactionMonitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * One call: from the moment it is placed until its transaction is over. Thread-safe; its lock, the call itself, is
 * never held while the DLL or the caller is called.
 */
public final class Call {
    private static final int NATIVE_CALLS = NativeCall.values().length;

    private final Scenario scenario;
    private final Scheduler scheduler;
    private final Caller caller;
    private final TransactionMonitor monitor;
    private final SimulatedBuffer sendBuffer;
    private final SimulatedBuffer receiveBuffer;
    private final Exchange exchange;
    private final Interference interference = new Interference(this);
    private final Transcript.Recorder transcript = new Transcript.Recorder();
    private final List<CompleteMessage> messages = new ArrayList<>(1);
    private final List<Integer> endAnswers = new ArrayList<>(1);
    private final int[] nativeCalls = new int[NATIVE_CALLS];
    private OptionalInt beginAnswer = OptionalInt.empty();
    private Aftermath aftermath = Aftermath.NONE;
    private long handle;
    private long begunAt;
    private long overAt;
    private int loggedError;
    private boolean lost;
    private boolean completed;
    private boolean ending;
    private boolean deferred;
    private boolean over;
    private boolean abandoned;

    Call(Scenario scenario, RasServer server) {
        PortSettings port = scenario.port();
        this.scenario = scenario;
        this.scheduler = server.scheduler();
        this.caller = scenario.caller().get();
        this.monitor = server.monitor().watch(port.sendBuffer(), port.receiveBuffer());
        this.sendBuffer = new SimulatedBuffer(this, true, port.sendBuffer());
        this.receiveBuffer = new SimulatedBuffer(this, false, port.receiveBuffer());
        this.exchange = new Exchange(this, server);
    }

    // For the user.

    /** What there is to say of the call so far. */
    public synchronized CallOutcome outcome() {
        long until = over ? overAt : scheduler.nanos();
        return new CallOutcome(
                handle,
                beginAnswer,
                messages,
                endAnswers,
                aftermath,
                loggedError,
                Duration.ofNanos(until - begunAt),
                transcript.transcript(),
                monitor.violations(),
                new CallOutcome.Timeline(this));
    }

    /** Whether the transaction is over: refused, completed and cleaned up, or ended. */
    public synchronized boolean isOver() {
        return over;
    }

    /** How many bytes were typed that the DLL has yet to receive. */
    public synchronized int unread() {
        return exchange.unread();
    }

    /** Whether the DLL has received all that was typed, all that it sent is out, and it waits for more input. */
    public synchronized boolean waitsForInput() {
        return !over && exchange.waitsForInput();
    }

    /**
     * Waits until the transaction is over, or never will be; for the real clock.
     *
     * @return whether it is over
     */
    public synchronized boolean await(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        long left = longest.toNanos();
        while (!over && !abandoned && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
        return over;
    }

    /** What can be done to it while it is under way; for the virtual clock. */
    public Interference interference() {
        return interference;
    }

    /** The server was stopped: nobody need wait any longer. */
    synchronized void abandon() {
        abandoned = true;
        notifyAll();
    }

    synchronized String timeline() {
        return monitor.timeline();
    }

    // For the simulator; what is not final is read and written under the lock.

    Scenario scenario() {
        return scenario;
    }

    Caller caller() {
        return caller;
    }

    TransactionMonitor monitor() {
        return monitor;
    }

    SimulatedBuffer sendBuffer() {
        return sendBuffer;
    }

    SimulatedBuffer receiveBuffer() {
        return receiveBuffer;
    }

    Exchange exchange() {
        return exchange;
    }

    long handle() {
        return handle;
    }

    boolean isLost() {
        return lost;
    }

    boolean isCompleted() {
        return completed;
    }

    /** End was answered NO_ERROR before Complete. */
    boolean isDeferred() {
        return deferred;
    }

    /** Counts a native call; its number, from 1. */
    int count(NativeCall call) {
        return ++nativeCalls[call.ordinal()];
    }

    void begins(long port) {
        handle = port;
        begunAt = scheduler.nanos();
    }

    /** Whether Begin has answered. */
    boolean isBegun() {
        return beginAnswer.isPresent();
    }

    void beginAnswered(int answer) {
        beginAnswer = OptionalInt.of(answer);
        monitor.beginAnswered(answer);
        if (answer != 0) {
            loggedError = answer;
            aftermath = Aftermath.REFUSED;
        }
    }

    void shows(byte[] text) {
        monitor.shown(text);
        transcript.add(Side.SHOWN, scheduler.nanos(), text);
    }

    void types(byte[] keys, boolean secret) {
        monitor.typed(keys, secret);
        transcript.add(secret ? Side.TYPED_SECRET : Side.TYPED, scheduler.nanos(), keys);
        exchange.typed(keys);
    }

    /** The DLL has seen the event; another event than that of the last Receive says nothing. */
    void seen(SimulatedEvent event) {
        if (exchange.isLast(event)) {
            exchange.seen();
            monitor.seen(receiveBuffer.memory(exchange.bytesReceived()));
        }
    }

    void armed(SimulatedEvent event) {
        if (exchange.isLast(event) && !over) {
            monitor.armed();
        }
    }

    /** The line is lost. {@code false}: that makes no difference any more. */
    boolean lose() {
        if (over || lost) {
            return false;
        }
        lost = true;
        monitor.carrierLost();
        return !completed;
    }

    /** Complete. {@code false}: it was called before, or the transaction is over. */
    boolean complete(CompleteMessage message, boolean newerTransaction) {
        monitor.complete(message, exchange.isReceiveBufferClean(), newerTransaction);
        messages.add(copy(message));
        if (over || completed) {
            return false;
        }
        completed = true;
        loggedError = message.error();
        aftermath = aftermathOf(message);
        return true;
    }

    /** The message is the DLL's, and it may overwrite it as soon as Complete returns. */
    private static CompleteMessage copy(CompleteMessage message) {
        return new CompleteMessage(message.id(), message.port(), message.error(), message.userName(), message.domain());
    }

    private Aftermath aftermathOf(CompleteMessage message) {
        if (lost) {
            return Aftermath.HUNG_UP;
        }
        return switch (message.id()) {
            case CompleteMessage.SUCCESS -> Aftermath.PPP_CONTINUES;
            case CompleteMessage.FAILURE -> Aftermath.AUTHENTICATION_FAILED;
            default -> Aftermath.ERROR_LOGGED;
        };
    }

    boolean isEnding() {
        return ending;
    }

    /** The server is about to call End. {@code false}: it must not. */
    boolean endBegins() {
        if (over || ending) {
            return false;
        }
        ending = true;
        monitor.end();
        return true;
    }

    /** End answers; whether the transaction is over by that. */
    boolean endAnswers(int answer, boolean completedBefore) {
        ending = false;
        endAnswers.add(answer);
        monitor.endAnswered(answer);
        if (completed) {
            return completedBefore || answer != 0 || !scenario.habits().endAgain();
        }
        deferred = answer == 0;
        if (!deferred) {
            aftermath = Aftermath.HUNG_UP;
        }
        return !deferred;
    }

    /** The transaction is over. {@code false}: it was already. */
    boolean finish() {
        if (over) {
            return false;
        }
        over = true;
        overAt = scheduler.nanos();
        exchange.close();
        interference.released();
        monitor.cleanedUp();
        notifyAll();
        return true;
    }
}
