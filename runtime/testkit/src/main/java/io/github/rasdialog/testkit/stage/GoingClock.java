// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.stage;

import io.github.rasdialog.runtime.engine.Clock;
import java.util.SplittableRandom;

/**
 * A clock that goes on a little at each look, as a machine's does: ahead of the one that it follows, which stands still
 * while nothing happens. Who looks twice where one look must do is found out. For one thread.
 */
final class GoingClock implements Clock {
    private static final int MOST_NANOS = 1_000;

    private final Clock clock;
    private final SplittableRandom steps;
    private long last = Long.MIN_VALUE;

    private GoingClock(Clock clock, long seed) {
        this.clock = clock;
        this.steps = new SplittableRandom(seed);
    }

    /** A clock that goes on in one half of the plays, by their seeds; 0 and 1 are not of these. */
    static Clock of(Clock clock, long seed) {
        return (seed & 2) == 0 ? clock : new GoingClock(clock, seed);
    }

    @Override
    public long nanos() {
        last = Math.max(last, clock.nanos()) + steps.nextInt(MOST_NANOS);
        return last;
    }
}
