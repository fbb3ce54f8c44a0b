// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.story;

import java.time.Duration;

/**
 * How long somebody takes to answer, told beside the time-out of what he is asked.
 *
 * @param beside whether {@code millis} is counted from the time-out, and may be negative; else from the question
 */
public record Delay(boolean beside, int millis) {
    private static final long WHERE_THERE_IS_NO_TIME_OUT = Duration.ofMinutes(1).toNanos();

    /** No time. */
    public static final Delay AT_ONCE = new Delay(false, 0);

    /** Refuses a time before the question. */
    public Delay {
        if (!beside && millis < 0) {
            throw new IllegalArgumentException("a delay of " + millis + " ms");
        }
    }

    /** So long after the question. */
    public static Delay after(int millis) {
        return new Delay(false, millis);
    }

    /** So long after the time-out; before it, where negative. */
    public static Delay besideTimeout(int millis) {
        return new Delay(true, millis);
    }

    /**
     * In nanoseconds from the question on.
     *
     * @param timeoutSeconds of the question; 0 where it has none
     */
    long nanos(int timeoutSeconds) {
        long from = beside
                ? timeoutSeconds == 0
                        ? WHERE_THERE_IS_NO_TIME_OUT
                        : Duration.ofSeconds(timeoutSeconds).toNanos()
                : 0;
        return Math.max(0, from + Duration.ofMillis(millis).toNanos());
    }

    @Override
    public String toString() {
        if (!beside) {
            return millis == 0 ? "at once" : "after " + millis + " ms";
        }
        return millis == 0
                ? "at the time-out"
                : Math.abs(millis) + " ms " + (millis < 0 ? "before" : "after") + " the time-out";
    }
}
