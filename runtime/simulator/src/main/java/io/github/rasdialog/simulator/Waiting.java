// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.simulator.clock.VirtualScheduler;
import java.util.concurrent.TimeUnit;

/** How a DLL that waits itself is made to wait. */
interface Waiting {

    /** Returns once the event is ready or the time has passed. */
    void await(SimulatedEvent event, long nanos);

    /** On the real clock: the thread waits. */
    static Waiting onThread() {
        return (event, nanos) -> {
            long start = System.nanoTime();
            boolean interrupted = false;
            synchronized (event) {
                long left = nanos;
                while (!event.isReady() && left > 0) {
                    try {
                        TimeUnit.NANOSECONDS.timedWait(event, left);
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                    left = nanos == Long.MAX_VALUE ? nanos : nanos - (System.nanoTime() - start);
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** On the virtual clock: whatever else is due happens meanwhile, inside the wait. */
    static Waiting inside(VirtualScheduler scheduler) {
        return (event, nanos) -> {
            long end = scheduler.nanos() + nanos;
            long deadline = end < 0 ? Long.MAX_VALUE : end;
            while (!event.isReady() && scheduler.nextNanos() <= deadline && scheduler.step()) {
                // Each step is a piece of the world going on.
            }
            if (!event.isReady()) {
                if (deadline == Long.MAX_VALUE) {
                    throw new IllegalStateException("a wait without end, and nothing more will happen");
                }
                scheduler.passTo(Math.max(scheduler.nanos(), deadline));
            }
        };
    }
}
