// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.clock;

import java.util.Arrays;

/** A binary heap of events that know their place in it, so that cancelling is cheap. Not thread-safe. */
final class EventHeap {
    private static final int INITIAL_CAPACITY = 64;

    /** Stands where an event was, so that the heap keeps nothing alive. */
    private static final ScheduledEvent NOTHING = new ScheduledEvent() {
        @Override
        public void occur() {
            throw new IllegalStateException("no event");
        }
    };

    private ScheduledEvent[] events = new ScheduledEvent[INITIAL_CAPACITY];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    ScheduledEvent first() {
        return events[0];
    }

    void add(ScheduledEvent event) {
        if (size == events.length) {
            events = Arrays.copyOf(events, size * 2);
        }
        siftUp(event, size++);
    }

    ScheduledEvent removeFirst() {
        ScheduledEvent first = events[0];
        remove(first);
        return first;
    }

    /** Takes an event out; no effect where it is not in. */
    void remove(ScheduledEvent event) {
        int slot = event.slot;
        if (slot == ScheduledEvent.UNSCHEDULED) {
            return;
        }
        event.slot = ScheduledEvent.UNSCHEDULED;
        ScheduledEvent last = events[--size];
        events[size] = NOTHING;
        if (last != event) {
            siftDown(last, slot);
            siftUp(last, last.slot);
        }
    }

    private void siftUp(ScheduledEvent event, int start) {
        int slot = start;
        while (slot > 0) {
            int parent = (slot - 1) >>> 1;
            if (!event.comesBefore(events[parent])) {
                break;
            }
            place(events[parent], slot);
            slot = parent;
        }
        place(event, slot);
    }

    private void siftDown(ScheduledEvent event, int start) {
        int slot = start;
        while (2 * slot + 1 < size) {
            int child = 2 * slot + 1;
            if (child + 1 < size && events[child + 1].comesBefore(events[child])) {
                child++;
            }
            if (!events[child].comesBefore(event)) {
                break;
            }
            place(events[child], slot);
            slot = child;
        }
        place(event, slot);
    }

    private void place(ScheduledEvent event, int slot) {
        events[slot] = event;
        event.slot = slot;
    }
}
