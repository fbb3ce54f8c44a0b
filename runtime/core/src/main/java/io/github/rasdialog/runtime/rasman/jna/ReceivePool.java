// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Keeps {@link ReceiveSlot}s for the next transaction, so that churn costs neither handles nor memory. One that the
 * server has yet to signal is held in quarantine until it does (X4). Thread-safe.
 */
final class ReceivePool {
    private final Deque<ReceiveSlot> free = new ArrayDeque<>();
    private final List<ReceiveSlot> quarantine = new ArrayList<>();
    private int made;

    /** A slot of one's own, as new. */
    ReceiveSlot take() {
        ReceiveSlot slot = takeFree();
        // Outside the lock: the system is asked to reset events, and others need not wait for that.
        slot.renew();
        return slot;
    }

    private synchronized ReceiveSlot takeFree() {
        if (free.isEmpty()) {
            release();
        }
        ReceiveSlot slot = free.poll();
        if (slot == null) {
            slot = new ReceiveSlot();
            made++;
        }
        return slot;
    }

    /** Gives a slot back; it is used again once the server is done with it. */
    synchronized void giveBack(ReceiveSlot slot) {
        if (slot.isOurs()) {
            free.push(slot);
        } else {
            quarantine.add(slot);
        }
    }

    /** How many slots there are in all. */
    synchronized int made() {
        return made;
    }

    /** How many were given back and are not the server's to write to. */
    synchronized int free() {
        release();
        return free.size();
    }

    private void release() {
        for (Iterator<ReceiveSlot> held = quarantine.iterator(); held.hasNext(); ) {
            ReceiveSlot slot = held.next();
            if (slot.isOurs()) {
                held.remove();
                free.push(slot);
            }
        }
    }
}
