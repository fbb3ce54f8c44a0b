// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** One TCP connection: what is still to be sent, and when something last happened. Belongs to the server's thread. */
final class Connection {
    /** Of a client that does not read; the sockets' own buffers come on top. */
    private static final int MOST_UNSENT = 256 * 1024;

    private final SocketChannel channel;
    private final String from;
    private final Deque<ByteBuffer> unsent = new ArrayDeque<>();
    private @Nullable SelectionKey key;
    private int unsentBytes;
    private long lastHeard = System.nanoTime();
    private long lastSent = lastHeard;
    private boolean finishing;
    private boolean inputEnded;
    private boolean closed;
    private boolean overflowed;

    Connection(SocketChannel channel) throws IOException {
        this.channel = channel;
        InetSocketAddress remote = (InetSocketAddress) channel.getRemoteAddress();
        this.from = remote.getAddress().getHostAddress() + ":" + remote.getPort();
    }

    /** Where the server's thread waits for it. */
    void isSelectedBy(SelectionKey newKey) {
        key = newKey;
    }

    String from() {
        return from;
    }

    boolean isClosed() {
        return closed;
    }

    /** Whether the client left more unread than is kept for it. */
    boolean isOverflowed() {
        return overflowed;
    }

    /** When the client last sent something. */
    long lastHeard() {
        return lastHeard;
    }

    /** Since when something waits to be sent, or when something last could be. */
    long lastSent() {
        return lastSent;
    }

    /** Whether the client has something to read, or to close. */
    boolean isWaitedFor() {
        return !unsent.isEmpty() || finishing;
    }

    /**
     * Everything was said. What is still to be sent is sent, then our side is closed, and all of it once the client has read
     * that: to close at once could take from it what it has yet to read.
     */
    void finish() {
        finishing = true;
        flush();
    }

    /** Sends, now or as soon as the client reads. */
    void send(byte[] bytes) {
        if (closed || finishing || bytes.length == 0) {
            return;
        }
        if (unsentBytes + bytes.length > MOST_UNSENT) {
            overflowed = true;
            return;
        }
        if (unsent.isEmpty()) {
            lastSent = System.nanoTime();
        }
        unsent.add(ByteBuffer.wrap(bytes.clone()));
        unsentBytes += bytes.length;
        flush();
    }

    /** Sends what can be sent. */
    void flush() {
        try {
            while (!closed && !unsent.isEmpty()) {
                ByteBuffer next = unsent.getFirst();
                int sent = channel.write(next);
                if (sent > 0) {
                    unsentBytes -= sent;
                    lastSent = System.nanoTime();
                }
                if (next.hasRemaining()) {
                    break;
                }
                unsent.removeFirst();
            }
        } catch (IOException gone) {
            close();
            return;
        }
        wantWrites();
        if (finishing && unsent.isEmpty()) {
            shutDown();
        }
    }

    private void shutDown() {
        try {
            if (!closed && !channel.socket().isOutputShutdown()) {
                channel.shutdownOutput();
                lastSent = System.nanoTime();
            }
            if (inputEnded) {
                close();
            }
        } catch (IOException gone) {
            close();
        }
    }

    private void wantWrites() {
        SelectionKey present = key;
        if (present != null && present.isValid()) {
            int reads = inputEnded ? 0 : SelectionKey.OP_READ;
            present.interestOps(reads | (unsent.isEmpty() ? 0 : SelectionKey.OP_WRITE));
        }
    }

    /**
     * Nothing more is read. The client may be gone, or may have closed its own side alone and still read what it is sent;
     * then it is closed once it has been sent everything.
     */
    void inputEnds() {
        inputEnded = true;
        wantWrites();
        if (finishing && unsent.isEmpty()) {
            close();
        }
    }

    /** Reads; the number of bytes, or -1 where there will be no more. */
    int read(ByteBuffer into) {
        try {
            int count = channel.read(into);
            if (count > 0) {
                lastHeard = System.nanoTime();
            }
            return count;
        } catch (IOException gone) {
            close();
            return -1;
        }
    }

    /** Closes at once. */
    void close() {
        if (!closed) {
            closed = true;
            unsent.clear();
            unsentBytes = 0;
            try {
                channel.close();
            } catch (IOException gone) {
                // It is closed all the same.
            }
        }
    }
}
