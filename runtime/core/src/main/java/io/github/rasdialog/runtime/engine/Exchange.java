// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.engine.LineAssembler.Found;
import io.github.rasdialog.runtime.rasman.PendingReceive;
import io.github.rasdialog.runtime.rasman.RasError;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The sends and receives of one transaction: text out, lines in, the deadline of the present await-receive state.
 * Belongs to whoever runs the transaction, but for {@link #wake}.
 *
 * <p>What uses the port ({@link #send}, {@link #receive}, {@link #take}) is called only while it may be used; {@link
 * #feed} needs no port.
 */
final class Exchange {
    /** How long after its time-out a server may take to signal before it counts as broken. */
    static final long SIGNAL_GRACE = TimeUnit.SECONDS.toNanos(5);

    private static final long FOR_EVER = Long.MAX_VALUE;

    /** Where texts are rendered, by whoever runs a transaction; empty of them between two sends (S2). */
    private static final ThreadLocal<byte[]> TEXT = ThreadLocal.withInitial(() -> new byte[0]);

    private final PortUse port;
    private final Clock clock;
    private final int mostSent;
    private final int capacity;
    private final LineAssembler input;

    /** Made by the first runner, outside Begin; any thread may wake it. */
    private volatile @Nullable PendingReceive pending;

    private boolean receiving;
    private boolean inFlight;
    private boolean silent;
    private Found found = Found.NOTHING;
    private int armed;
    private long deadline;

    /** What is left of the state's time-out, in whole seconds; 0 where it has none. Whoever asks and whoever acts go by one look at the clock. */
    private int secondsLeft;

    private long signalBy;

    Exchange(PortUse port, DialogType type, Clock clock) {
        this.port = port;
        this.clock = clock;
        this.mostSent = type.sendBuffer();
        this.capacity = type.receiveBuffer();
        this.input = new LineAssembler(capacity);
    }

    /** Renders the present text and sends it; gives RASMAN's answer. */
    int send(DialogMachine machine) {
        byte[] text = textOf(mostSent);
        try {
            int length = machine.renderText(text);
            return port.send(text, length);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    private static byte[] textOf(int size) {
        byte[] text = TEXT.get();
        if (text.length < size) {
            text = new byte[size];
            TEXT.set(text);
        }
        return text;
    }

    /**
     * Starts a Receive for the present state; gives RASMAN's answer. Where type-ahead already holds the whole value one
     * is made all the same (X5), for one byte and one second: what it brings is kept for the next state.
     */
    int receive(DialogMachine machine) {
        long now = clock.nanos();
        if (!receiving) {
            receiving = true;
            int timeout = machine.timeoutSeconds();
            deadline = timeout == 0 ? FOR_EVER : now + TimeUnit.SECONDS.toNanos(timeout);
            secondsLeft = timeout;
            found = find(machine);
        }
        boolean waiting = found == Found.NOTHING;
        armed = waiting ? Math.min(capacity, input.room()) : 1;
        int seconds = waiting ? secondsLeft : 1;
        int answer = port.receive(pending(), armed, seconds);
        inFlight = answer == RasError.PENDING;
        signalBy = seconds == 0 ? FOR_EVER : now + TimeUnit.SECONDS.toNanos(seconds) + SIGNAL_GRACE;
        return answer;
    }

    /** Whether a Receive was started and not yet {@link #take taken}. */
    boolean isInFlight() {
        return inFlight;
    }

    /** Whether the server has signalled the Receive in flight (X6). */
    boolean isSignalled() {
        return pending().isSignalled();
    }

    /** How long the server may still take to signal; {@link Long#MAX_VALUE} for ever. */
    long nanosLeft() {
        return signalBy == FOR_EVER ? FOR_EVER : Math.max(0, signalBy - clock.nanos());
    }

    /** End has come: the server gets no longer than the grace to signal. */
    void hurry() {
        signalBy = Math.min(signalBy, clock.nanos() + SIGNAL_GRACE);
    }

    /**
     * Takes what the signalled Receive brought (X4, X9).
     *
     * @return 0, or the error it failed with
     */
    int take() {
        inFlight = false;
        silent = false;
        int error = port.lastError();
        int length = pending().length();
        if (length > armed) {
            return RasError.ERROR_BUFFER_INVALID;
        }
        if (error == RasError.SUCCESS || error == RasError.ERROR_REQUEST_TIMEOUT && length == 0) {
            silent = length == 0;
            port.take(input, length);
            return RasError.SUCCESS;
        }
        return error;
    }

    /**
     * Tells the machine of a line or of silence, if it is time to; else its state stays and wants another Receive.
     *
     * @return whether it was told of silence past its time-out
     */
    boolean feed(DialogMachine machine) {
        if (found == Found.NOTHING) {
            found = find(machine);
        }
        boolean timedOut = false;
        switch (found) {
            case LINE -> machine.line(input.line(), 0, input.length());
            case OVERLONG -> machine.overlong();
            case NOTHING -> {
                secondsLeft = deadline == FOR_EVER ? 0 : wholeSeconds(deadline - clock.nanos());
                if ((deadline == FOR_EVER || secondsLeft > 0) && !silent) {
                    return false;
                }
                timedOut = tellSilence(machine);
            }
        }
        leaveState();
        return timedOut;
    }

    /** The present await-receive state is left: a line half typed belongs to nobody. */
    void leaveState() {
        receiving = false;
        found = Found.NOTHING;
        input.clear();
    }

    /** Has a runner that waits look around. From any thread. */
    void wake() {
        PendingReceive present = pending;
        if (present != null) {
            present.wake();
        }
    }

    PendingReceive pending() {
        PendingReceive present = pending;
        if (present == null) {
            present = port.newPendingReceive();
            pending = present;
        }
        return present;
    }

    /** Overwrites what was typed (S2); what was sent is overwritten already. */
    void erase() {
        input.erase();
    }

    /** Gives the event back. */
    void close() {
        erase();
        PendingReceive present = pending;
        if (present != null) {
            present.close();
        }
    }

    private Found find(DialogMachine machine) {
        return machine.takesAnyInput() ? input.takeAny(machine.maxLength()) : input.takeLine(machine.maxLength());
    }

    /** A server that signals a Receive without time-out and brings nothing has lost the caller. */
    private boolean tellSilence(DialogMachine machine) {
        if (deadline == FOR_EVER) {
            machine.failed(RasError.ERROR_REQUEST_TIMEOUT);
            return false;
        }
        machine.timedOut();
        return true;
    }

    /** Rounded down, so that a state never outlasts its time-out. */
    private static int wholeSeconds(long nanos) {
        return Math.toIntExact(Math.max(0, TimeUnit.NANOSECONDS.toSeconds(nanos)));
    }
}
