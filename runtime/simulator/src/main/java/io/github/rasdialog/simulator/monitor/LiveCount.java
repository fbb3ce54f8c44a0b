// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

/** One transaction's part in the number of live ones (S4, E2). Not thread-safe. */
final class LiveCount {
    private final Monitor monitor;
    private boolean counted;
    private boolean mayBeHeld;

    LiveCount(Monitor monitor) {
        this.monitor = monitor;
    }

    /** Begin accepted it. {@code false}: that is one too many. */
    boolean accepted() {
        counted = true;
        return monitor.accepted();
    }

    /** Complete came: the DLL may let go, or wait for End. */
    void completed() {
        if (counted) {
            counted = false;
            mayBeHeld = true;
            monitor.overUnended();
        }
    }

    /** It is over; whether End has come since Complete. */
    void over(boolean endedAfterComplete) {
        if (counted) {
            counted = false;
            monitor.over();
        }
        if (mayBeHeld && endedAfterComplete) {
            mayBeHeld = false;
            monitor.ended();
        }
    }
}
