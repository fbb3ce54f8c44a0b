// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

/** Whether the worker is inside a native call, now and when End came (E3). Not thread-safe. */
final class NativeCallWatch {
    private static final long NONE = 0;

    private int inside;
    private long serial;
    private long whenEndCame;

    void entered() {
        inside++;
        serial++;
    }

    void left() {
        inside--;
    }

    void endCame() {
        whenEndCame = inside > 0 ? serial : NONE;
    }

    boolean wasInsideWhenEndCame() {
        return whenEndCame != NONE;
    }

    /** Whether it still is in the very call in which it was when End came. */
    boolean isInsideSinceEndCame() {
        return wasInsideWhenEndCame() && inside > 0 && serial == whenEndCame;
    }
}
