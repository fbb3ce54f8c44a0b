// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.clock;

/** What has events occur at their moments. All times are nanoseconds. */
public sealed interface Scheduler permits VirtualScheduler, RealScheduler {

    /** Nanoseconds since the simulation began. */
    long nanos();

    /**
     * Has an event occur; where it is scheduled already, it is moved.
     *
     * @param delayNanos from now on, at least 0
     */
    void schedule(ScheduledEvent event, long delayNanos);

    /** Like {@link #schedule}, but before everything else that is due at the same instant. */
    void scheduleFirst(ScheduledEvent event, long delayNanos);

    /** Takes an event back; one that is not scheduled is left alone. */
    void cancel(ScheduledEvent event);

    /** A choice that nothing decides: seeded on the virtual clock, at random on the real one. */
    boolean toss();
}
