// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A thread of its own for each transaction, kept a while for the next, and one more for the clock. Their number is
 * bounded by the number of live transactions (S4). All are daemons: a server that unloads the DLL is not held up.
 * Thread-safe.
 */
public final class ThreadWorkers implements Workers, AutoCloseable {
    private static final long KEPT_IDLE_SECONDS = 60;

    private final ExecutorService runners = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            KEPT_IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            daemons("rasdialog-worker-"));

    /** Never shut down: what runs on after {@link #close()} still needs it. */
    private final AlarmClock clock =
            new AlarmClock(daemons("rasdialog-clock-"), TimeUnit.SECONDS.toNanos(KEPT_IDLE_SECONDS));

    private final Supplier<Optional<Work>> more;

    /** Workers that start threads as they are needed. */
    public ThreadWorkers() {
        this(Optional::empty);
    }

    /**
     * Workers that start threads as they are needed, which do not wait here alone for more to do.
     *
     * @param more asked by a thread that has run something for what to run next, on that same thread; may wait for it.
     *     Empty: nothing; then the thread is kept for {@link #start} a while. Thread-safe, throws nothing
     */
    public ThreadWorkers(Supplier<Optional<Work>> more) {
        this.more = more;
    }

    @Override
    public void start(Work work) {
        try {
            runners.execute(() -> runAndAskForMore(work));
        } catch (OutOfMemoryError noThread) {
            throw new RejectedExecutionException("no more threads", noThread);
        }
    }

    /** Takes no more work; what runs goes on to its end. */
    @Override
    public void close() {
        runners.shutdown();
    }

    private void runAndAskForMore(Work work) {
        for (Optional<Work> next = Optional.of(work); next.isPresent(); next = more.get()) {
            run(next.get());
        }
    }

    private void run(Work work) {
        while (true) {
            switch (work.advance()) {
                case RECEIVE -> work.pending().await(work.waitNanos());
                case DECISION -> {
                    if (!decide(work)) {
                        return;
                    }
                }
                case NOTHING -> {
                    return;
                }
            }
        }
    }

    /** Has the handler decide, against the clock; false where somebody else goes on with the work. */
    private boolean decide(Work work) {
        long ticket = work.ticket();
        AlarmClock.Alarm alarm;
        try {
            alarm = clock.set(work.waitNanos(), () -> expire(work, ticket));
        } catch (OutOfMemoryError noThread) {
            // Unbounded, a decision must not be asked for.
            return work.decided(ticket, null);
        }
        @Nullable Object decision = work.decide(ticket);
        clock.cancel(alarm);
        return work.decided(ticket, decision);
    }

    private void expire(Work work, long ticket) {
        if (!work.expire(ticket)) {
            return;
        }
        try {
            start(work);
        } catch (RejectedExecutionException noThread) {
            // The caller must not hang for want of a thread: the clock's own goes on with it.
            run(work);
        }
    }

    private static ThreadFactory daemons(String prefix) {
        AtomicLong count = new AtomicLong();
        return work -> {
            Thread thread = new Thread(work, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
