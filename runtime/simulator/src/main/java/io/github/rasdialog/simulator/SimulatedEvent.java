// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.rasman.PendingReceive;
import org.jspecify.annotations.Nullable;

/**
 * The length and the event of a Receive. Its own lock is the innermost of all: while it is held, no call is locked.
 */
final class SimulatedEvent implements PendingReceive {

    /** Waits for an event without a thread. */
    interface Waiter {
        /** The event is signalled or woken. */
        void ready();
    }

    private final Waiting waiting;
    private volatile @Nullable Call call;
    private @Nullable Waiter waiter;
    private int capacity;
    private int length;
    private boolean signalled;
    private boolean woken;
    private boolean closed;

    SimulatedEvent(Waiting waiting) {
        this.waiting = waiting;
    }

    // The server's side.

    /** A Receive of this call is given the event. */
    void bind(Call receiving) {
        call = receiving;
    }

    synchronized int capacity() {
        return capacity;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void signal(int received) {
        length = received;
        signalled = true;
        tellReady();
    }

    private void tellReady() {
        notifyAll();
        if (waiter != null) {
            waiter.ready();
        }
    }

    // A wait without a thread.

    /** Registers a waiter. {@code false}: it need not wait, the event is signalled or woken already. */
    synchronized boolean waitFor(Waiter ready) {
        if (isReady()) {
            return false;
        }
        waiter = ready;
        return true;
    }

    /** The wait is over; a wake is used up by it. */
    synchronized void stopWaiting() {
        waiter = null;
        woken = false;
    }

    /** Tells the monitor of a wait. */
    void tellWait() {
        Call bound = call;
        if (bound != null) {
            synchronized (bound) {
                bound.monitor().waits();
            }
        }
    }

    synchronized boolean isReady() {
        return signalled || woken;
    }

    // The DLL's side.

    @Override
    public void arm(int bytes) {
        Call bound = call;
        if (bound != null) {
            synchronized (bound) {
                bound.armed(this);
            }
        }
        synchronized (this) {
            capacity = bytes;
            length = 0;
            signalled = false;
        }
    }

    @Override
    public boolean isSignalled() {
        boolean now;
        synchronized (this) {
            now = signalled;
        }
        Call bound = call;
        if (now && bound != null) {
            synchronized (bound) {
                bound.seen(this);
            }
        }
        return now;
    }

    @Override
    public int length() {
        Call bound = call;
        if (bound != null) {
            synchronized (bound) {
                bound.monitor().lengthRead();
            }
        }
        synchronized (this) {
            return length;
        }
    }

    @Override
    public void await(long nanos) {
        tellWait();
        waiting.await(this, nanos);
        stopWaiting();
        isSignalled();
    }

    @Override
    public synchronized void wake() {
        woken = true;
        tellReady();
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
