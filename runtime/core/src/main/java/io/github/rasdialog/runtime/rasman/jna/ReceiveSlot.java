// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What a Receive needs to live on when everything else is gone (X4): the length WORD and the event, and a second event
 * by which its waiter is woken. Never given back to the system, only to the {@link ReceivePool}.
 */
final class ReceiveSlot {
    private static final long LONGEST_WAIT_MILLIS = 0xFFFF_FFFEL;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int EVENTS = 2;

    private final Pointer events;
    private final Pointer length;
    private final Pointer received;
    private final Pointer woken;

    /** Whether the server has, or may have, the WORD and the event. */
    private volatile boolean lent;

    /** Whether the event was seen set since it was lent. It stays set, so that the system need not be asked again. */
    private volatile boolean signalled;

    /** Whether the event may be set, or the waiter woken, since it was last reset. */
    private boolean soiled;

    private volatile boolean mayBeWoken;

    /**
     * Two events and a WORD.
     *
     * @throws IllegalStateException if the system has no more events
     */
    ReceiveSlot() {
        received = event(true);
        woken = eventBeside(received);
        events = new Pointer(Native.malloc((EVENTS + 1L) * Native.POINTER_SIZE));
        events.setPointer(0, received);
        events.setPointer(Native.POINTER_SIZE, woken);
        length = events.share((long) EVENTS * Native.POINTER_SIZE);
        length.setShort(0, (short) 0);
    }

    /** The second event; where there is none, the first is not kept either. */
    private static Pointer eventBeside(Pointer first) {
        try {
            return event(false);
        } catch (RuntimeException | Error none) {
            Win32Events.CloseHandle(first);
            throw none;
        }
    }

    private static Pointer event(boolean manualReset) {
        Pointer event = Win32Events.CreateEventW(null, manualReset ? 1 : 0, 0, null);
        if (event == null) {
            throw new IllegalStateException("no event to be had: Windows error " + Native.getLastError());
        }
        return event;
    }

    /** PWORD. */
    Pointer lengthWord() {
        return length;
    }

    /** HANDLE. */
    Pointer receivedEvent() {
        return received;
    }

    void arm(int capacity) {
        reset();
        length.setShort(0, (short) capacity);
    }

    void lend() {
        lent = true;
        soiled = true;
    }

    /** RASMAN refused the Receive: nothing is pending (X2). */
    void takeBack() {
        lent = false;
    }

    boolean isSignalled() {
        if (lent && !signalled) {
            signalled = Win32Events.WaitForSingleObject(received, 0) == Win32Events.WAIT_OBJECT_0;
        }
        return signalled;
    }

    /** Whether nobody but us has the WORD and the event. */
    boolean isOurs() {
        return !lent || isSignalled();
    }

    int length() {
        return Short.toUnsignedInt(length.getShort(0));
    }

    void await(long nanos) {
        int which = Win32Events.WaitForMultipleObjects(EVENTS, events, 0, millis(nanos));
        if (which == Win32Events.WAIT_OBJECT_0) {
            signalled = true;
        } else if (which == Win32Events.WAIT_FAILED) {
            // The system lost our event. The engine's own deadline still ends the wait: no busy loop until then.
            LockSupport.parkNanos(Math.min(nanos, PAUSE_NANOS));
        }
    }

    void wake() {
        mayBeWoken = true;
        Win32Events.SetEvent(woken);
    }

    /** As new, for the next transaction (E4). */
    void renew() {
        lent = false;
        reset();
        if (mayBeWoken) {
            mayBeWoken = false;
            Win32Events.ResetEvent(woken);
        }
        length.setShort(0, (short) 0);
    }

    private void reset() {
        if (soiled) {
            Win32Events.ResetEvent(received);
            soiled = false;
            signalled = false;
        }
    }

    /** Rounded up, so that a deadline has passed when the wait is over. */
    private static int millis(long nanos) {
        if (nanos == Long.MAX_VALUE) {
            return Win32Events.INFINITE;
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        long whole = TimeUnit.MILLISECONDS.toNanos(millis) < nanos ? millis + 1 : millis;
        return (int) Math.min(whole, LONGEST_WAIT_MILLIS);
    }
}
