// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.clock;

/**
 * Something that will happen at a moment. An event is scheduled at one moment at a time and may be scheduled again and
 * again, so that a call needs few of them.
 */
public abstract class ScheduledEvent {
    static final int UNSCHEDULED = -1;

    long due;
    long rank;
    int slot = UNSCHEDULED;

    /** An event, not scheduled yet. */
    protected ScheduledEvent() {}

    /** Happens. */
    public abstract void occur();

    final boolean comesBefore(ScheduledEvent other) {
        return due != other.due ? due < other.due : rank < other.rank;
    }
}
