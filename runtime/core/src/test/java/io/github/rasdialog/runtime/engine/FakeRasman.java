// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.rasdialog.runtime.rasman.CompleteFunction;
import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.runtime.rasman.PendingReceive;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.runtime.rasman.Rasman;
import io.github.rasdialog.runtime.rasman.SecurityInfo;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * RASMAN and the server's memory of one port, told by a test what to do and keeping a list of what was done to it. No
 * rule is checked here: that is the simulator's monitor.
 */
final class FakeRasman implements Rasman, CompleteFunction, Clock {
    static final long PORT = 7;

    final List<String> calls = new ArrayList<>();
    final Buffer sendBuffer = new Buffer(64);
    final Buffer receiveBuffer = new Buffer(16);
    Charset ansi = US_ASCII;
    byte[] user = {};
    Runnable duringSend = () -> {};
    Runnable duringReceive = () -> {};
    Runnable duringComplete = () -> {};
    Runnable duringLook = () -> {};
    int sendReply = RasError.PENDING;
    int receiveReply = RasError.PENDING;
    long nanosALook;
    private long nanos;
    private int lastError;
    private final Pending pending = new Pending();

    void pass(long millis) {
        nanos += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** The server has received this, and signals. */
    void deliver(String typed) {
        byte[] bytes = typed.getBytes(ISO_8859_1);
        System.arraycopy(bytes, 0, receiveBuffer.bytes, 0, bytes.length);
        signal(bytes.length, RasError.SUCCESS);
    }

    void signal(int length, int error) {
        lastError = error;
        pending.length = length;
        pending.signalled = true;
    }

    boolean isClosed() {
        return pending.closed;
    }

    @Override
    public int send(long port, PortBuffer buffer, int length) {
        calls.add("send " + new String(sendBuffer.bytes, 0, length, US_ASCII));
        duringSend.run();
        return sendReply;
    }

    @Override
    public int receive(long port, PortBuffer buffer, PendingReceive armed, int timeoutSeconds) {
        calls.add("receive " + pending.length + " bytes in " + timeoutSeconds + " s");
        lastError = RasError.PENDING;
        duringReceive.run();
        return receiveReply;
    }

    @Override
    public int getInfo(long port, SecurityInfo info) {
        info.set(lastError, pending.length, "Fake Modem");
        return RasError.SUCCESS;
    }

    @Override
    public Charset ansiCodePage() {
        return ansi;
    }

    @Override
    public PendingReceive newPendingReceive() {
        return pending;
    }

    @Override
    public void complete(CompleteMessage message) {
        calls.add("complete " + message);
        user = message.userName();
        duringComplete.run();
    }

    @Override
    public long nanos() {
        duringLook.run();
        nanos += nanosALook;
        return nanos;
    }

    /** Memory of the server. */
    static final class Buffer implements PortBuffer {
        final byte[] bytes;

        Buffer(int size) {
            bytes = new byte[size];
        }

        @Override
        public int size() {
            return bytes.length;
        }

        @Override
        public void write(byte[] source, int length) {
            System.arraycopy(source, 0, bytes, 0, length);
        }

        @Override
        public void read(byte[] target, int offset, int length) {
            System.arraycopy(bytes, 0, target, offset, length);
        }

        @Override
        public void wipe(int length) {
            java.util.Arrays.fill(bytes, 0, length, (byte) 0);
        }
    }

    private static final class Pending implements PendingReceive {
        private volatile int length;
        private volatile boolean signalled;
        private volatile boolean closed;

        @Override
        public void arm(int capacity) {
            signalled = false;
            length = capacity;
        }

        @Override
        public boolean isSignalled() {
            return signalled;
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public void await(long nanos) {
            throw new UnsupportedOperationException("these tests run the work themselves");
        }

        @Override
        public void wake() {
            // Nobody waits: these tests run the work themselves.
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
