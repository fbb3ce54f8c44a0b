// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

import static io.github.rasdialog.runtime.rasman.RasError.ERROR_REQUEST_TIMEOUT;

import io.github.rasdialog.simulator.monitor.ReceiveWatch.Stage;

/** Holds a transaction's Sends and Receives against X2 to X9, and knows what spoils a SUCCESS (S1). Not thread-safe. */
final class ExchangeWatch {
    private enum Sending {
        NOTHING,
        STARTED,
        FAILED,
        ANSWERED
    }

    private static final int MAX_WORD = 0xFFFF;
    private static final int PENDING = 600;

    private final CallRecord record;
    private final int sendSize;
    private final int receiveSize;
    private final ReceiveWatch receive;
    private final LineCount lines = new LineCount();
    private Sending sending = Sending.NOTHING;
    private boolean exchangeFailed;
    private String spoiled = "";

    ExchangeWatch(CallRecord record, int sendSize, int receiveSize) {
        this.record = record;
        this.sendSize = sendSize;
        this.receiveSize = receiveSize;
        this.receive = new ReceiveWatch(record);
    }

    ReceiveWatch receive() {
        return receive;
    }

    void send(BufferOwner owner, int length) {
        receive.mustBeSeen("Send");
        receive.mustBeAskedAbout("Send");
        if (owner != BufferOwner.OWN_SEND) {
            record.broken(owner == BufferOwner.OLDER_TRANSACTION ? Rule.E4 : Rule.X3, "Send with " + name(owner));
        }
        if (length < 0 || length > sendSize || length > MAX_WORD) {
            record.broken(Rule.X3, "Send of " + length + " bytes, the send buffer has " + sendSize);
        }
        if (sending == Sending.STARTED) {
            record.broken(Rule.X5, "a second Send before the Receive that answers the first");
        }
        closeExchange();
    }

    void sendAnswered(int code) {
        sending = code == PENDING ? Sending.STARTED : Sending.FAILED;
        exchangeFailed = code != PENDING;
        if (code != PENDING) {
            spoil("a Send that failed");
        }
    }

    void receive(BufferOwner owner, int capacity, int timeoutSeconds) {
        if (receive.stage() == Stage.IN_FLIGHT) {
            record.broken(Rule.X5, "a second Receive while one is in flight");
        } else {
            receive.mustBeSeen("Receive");
        }
        receive.mustBeAskedAbout("Receive");
        if (owner != BufferOwner.OWN_RECEIVE) {
            record.broken(owner == BufferOwner.OLDER_TRANSACTION ? Rule.E4 : Rule.X4, "Receive with " + name(owner));
        }
        if (capacity < 0 || capacity > receiveSize || capacity > MAX_WORD) {
            record.broken(Rule.X4, "Receive of up to " + capacity + " bytes, the receive buffer has " + receiveSize);
        }
        if (timeoutSeconds < 0) {
            record.broken(Rule.X7, "a time-out of " + timeoutSeconds + " s");
        }
        if (sending == Sending.NOTHING) {
            record.broken(Rule.X5, "a Receive with no Send to answer");
        } else if (sending == Sending.FAILED) {
            record.broken(Rule.X5, "a Receive that answers a failed Send, and that is none (X2)");
        }
    }

    void receiveAnswered(int code) {
        receive.started(code == PENDING);
        if (sending == Sending.STARTED) {
            sending = Sending.ANSWERED;
        }
        if (code != PENDING) {
            exchangeFailed = true;
            spoil("a Receive that failed");
        }
    }

    void signalled(int length) {
        receive.signalled(length);
    }

    /** The DLL has seen that the event is signalled. */
    void seen(byte[] received) {
        if (receive.stage() != Stage.SIGNALLED) {
            return;
        }
        int length = receive.length();
        receive.seen();
        lines.received(received, length);
        if (length > 0) {
            spoiled = "";
        } else if (!mayHaveInputLeft()) {
            exchangeFailed = true;
            spoil("a Receive that brought nothing");
        }
    }

    /** Whether the DLL may have typed-ahead input of before to go on with; of a line that is not whole, only where it reads others. */
    private boolean mayHaveInputLeft() {
        return lines.isAnyLeft() || lines.isAnyPieceLeft() && !record.expectsLines();
    }

    void getInfo() {
        receive.mustBeSeen("GetInfo");
    }

    void getInfoAnswered(int code, int lastError) {
        receive.asked();
        // A server may call silence by its name (X9); whether there was any is seen from the length.
        boolean silent = lastError == ERROR_REQUEST_TIMEOUT && receive.length() == 0;
        if (code != 0 || lastError != 0 && !silent) {
            exchangeFailed = true;
            spoil(code != 0 ? "a GetInfo that failed" : "a Receive that failed in the end");
        }
    }

    void spoil(String by) {
        spoiled = by;
    }

    /** Complete with SUCCESS or FAILURE. */
    void verdict(String message) {
        receive.mustBeSeen(message);
        receive.mustBeAskedAbout(message);
        if (sending == Sending.STARTED) {
            record.broken(Rule.X5, message + " after a Send that no Receive answers");
        }
        closeExchange();
    }

    /** Complete with SUCCESS. */
    void success() {
        if (!spoiled.isEmpty()) {
            record.broken(Rule.S1, "SUCCESS after " + spoiled);
        }
    }

    void sendBufferTouched(int length) {
        if (sending == Sending.STARTED) {
            record.broken(Rule.X6, "the send buffer is reused between Send and Receive");
        } else {
            receive.mustBeSeen("reuse of the send buffer");
        }
        if (length < 0 || length > sendSize) {
            record.broken(Rule.X3, "the send buffer of " + sendSize + " bytes is overrun: " + length);
        }
    }

    void receiveBufferTouched(int length) {
        receive.mustBeSeen("touching the receive buffer");
        if (length < 0 || length > receiveSize) {
            record.broken(Rule.X4, "the receive buffer of " + receiveSize + " bytes is overrun: " + length);
        }
    }

    void receiveBufferRead(int length) {
        receiveBufferTouched(length);
        receive.mustCover(length);
    }

    private void closeExchange() {
        if (sending == Sending.ANSWERED && !exchangeFailed && !lines.take() && record.expectsLines()) {
            record.broken(Rule.X8, "a piece of a line was taken for the whole");
        }
        exchangeFailed = false;
        sending = Sending.NOTHING;
    }

    private static String name(BufferOwner owner) {
        return switch (owner) {
            case OWN_SEND -> "the port's send buffer";
            case OWN_RECEIVE -> "the port's receive buffer";
            case OLDER_TRANSACTION -> "a buffer of an older transaction on the same handle";
            case FOREIGN -> "a buffer that is not the port's";
        };
    }
}
