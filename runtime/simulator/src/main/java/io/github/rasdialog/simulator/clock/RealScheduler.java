// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A scheduler on the machine's clock: one thread of its own has the events occur, one after the other. Thread-safe.
 * An exception that an event throws stops it and is kept for {@link #failure()}.
 */
public final class RealScheduler implements Scheduler, AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final EventHeap heap = new EventHeap();
    private final long start = System.nanoTime();
    private final Thread thread = new Thread(this::run, "ras-server");
    private final List<Runnable> watchers = new ArrayList<>();
    private Optional<Throwable> failure = Optional.empty();
    private long sequence;
    private boolean closed;

    /** A scheduler whose thread runs from now on. */
    public RealScheduler() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public long nanos() {
        return System.nanoTime() - start;
    }

    @Override
    public void schedule(ScheduledEvent event, long delayNanos) {
        place(event, delayNanos, 0);
    }

    @Override
    public void scheduleFirst(ScheduledEvent event, long delayNanos) {
        place(event, delayNanos, Long.MIN_VALUE);
    }

    private void place(ScheduledEvent event, long delayNanos, long choice) {
        if (delayNanos < 0) {
            throw new IllegalArgumentException("a delay of " + delayNanos + " ns");
        }
        lock.lock();
        try {
            heap.remove(event);
            long due = nanos() + delayNanos;
            event.due = due < 0 ? Long.MAX_VALUE : due;
            event.rank = choice | sequence++;
            heap.add(event);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void cancel(ScheduledEvent event) {
        lock.lock();
        try {
            heap.remove(event);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean toss() {
        return ThreadLocalRandom.current().nextBoolean();
    }

    /** What stopped the scheduler, if something did. */
    public Optional<Throwable> failure() {
        lock.lock();
        try {
            return failure;
        } finally {
            lock.unlock();
        }
    }

    /** Has this called, by any thread, when something stops the scheduler; at once where something has. */
    public void watch(Runnable watcher) {
        boolean late;
        lock.lock();
        try {
            watchers.add(watcher);
            late = failure.isPresent();
        } finally {
            lock.unlock();
        }
        if (late) {
            watcher.run();
        }
    }

    /** Calls a watcher no more. */
    public void unwatch(Runnable watcher) {
        lock.lock();
        try {
            watchers.remove(watcher);
        } finally {
            lock.unlock();
        }
    }

    /** Ends the thread after the event that it is in; what is scheduled never occurs. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            for (Optional<ScheduledEvent> next = await(); next.isPresent(); next = await()) {
                next.get().occur();
            }
        } catch (Throwable thrown) {
            fail(thrown).forEach(Runnable::run);
        }
    }

    /** Gives those who are to be told of it, without the lock, for they have locks of their own. */
    private List<Runnable> fail(Throwable thrown) {
        lock.lock();
        try {
            failure = Optional.of(thrown);
            return List.copyOf(watchers);
        } finally {
            lock.unlock();
        }
    }

    private Optional<ScheduledEvent> await() throws InterruptedException {
        lock.lock();
        try {
            while (!closed) {
                long delay = heap.isEmpty() ? Long.MAX_VALUE : heap.first().due - nanos();
                if (delay <= 0) {
                    return Optional.of(heap.removeFirst());
                }
                changed.await(delay, TimeUnit.NANOSECONDS);
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
