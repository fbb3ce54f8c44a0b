// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.clock;

/**
 * A discrete-event scheduler: time jumps from event to event, so a minute costs nothing. What is due at the same
 * instant occurs in an order that the seed chooses; the same seed gives the same run. For one thread.
 */
public final class VirtualScheduler implements Scheduler {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long RANK_MASK = 0x7FFF_FFFF_0000_0000L;
    private static final long SEQUENCE_MASK = 0xFFFF_FFFFL;

    private final EventHeap heap = new EventHeap();
    private long random;
    private long sequence;
    private long now;

    /** A scheduler at time 0. */
    public VirtualScheduler(long seed) {
        random = seed;
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void schedule(ScheduledEvent event, long delayNanos) {
        place(event, delayNanos, nextRandom() & RANK_MASK);
    }

    @Override
    public void scheduleFirst(ScheduledEvent event, long delayNanos) {
        place(event, delayNanos, Long.MIN_VALUE);
    }

    private void place(ScheduledEvent event, long delayNanos, long choice) {
        if (delayNanos < 0) {
            throw new IllegalArgumentException("a delay of " + delayNanos + " ns");
        }
        heap.remove(event);
        long due = now + delayNanos;
        event.due = due < 0 ? Long.MAX_VALUE : due;
        event.rank = choice | (sequence++ & SEQUENCE_MASK);
        heap.add(event);
    }

    @Override
    public void cancel(ScheduledEvent event) {
        heap.remove(event);
    }

    @Override
    public boolean toss() {
        return nextRandom() < 0;
    }

    /** Has the next event occur, at its time. {@code false}: there is none. */
    public boolean step() {
        if (heap.isEmpty()) {
            return false;
        }
        ScheduledEvent event = heap.removeFirst();
        now = event.due;
        event.occur();
        return true;
    }

    /** The time of the next event; {@link Long#MAX_VALUE} where there is none. */
    public long nextNanos() {
        return heap.isEmpty() ? Long.MAX_VALUE : heap.first().due;
    }

    /** Lets time pass up to a moment that is not before now, nothing being due until then. */
    public void passTo(long nanos) {
        if (nanos < now || nanos > nextNanos()) {
            throw new IllegalArgumentException("from " + now + " to " + nanos + " ns, next event at " + nextNanos());
        }
        now = nanos;
    }

    /** SplitMix64 (Steele, Lea and Flood): one addition and a mix, good enough to order events. */
    private long nextRandom() {
        random += GOLDEN_GAMMA;
        long z = random;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
