// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

/** The engine's time. */
@FunctionalInterface
public interface Clock {
    /** The machine's monotonic clock. */
    Clock SYSTEM = System::nanoTime;

    /** Nanoseconds since some fixed moment; differences alone have a meaning. */
    long nanos();
}
