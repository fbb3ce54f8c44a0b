// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import java.util.Optional;
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
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ThreadPoolExecutor runners;

    /** Not shut down either: what runs on after {@link #close()} still needs it. */
    private final AlarmClock clock;

    private final Supplier<Optional<Work>> more;
    private final long pause;
    private volatile boolean closed;

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
        this(more, daemons("rasdialog-worker-"), daemons("rasdialog-clock-"), PAUSE_NANOS);
    }

    /**
     * The same, with these threads.
     *
     * @param pause how long it waits where no thread can be had, before it asks for one again, in nanoseconds
     */
    ThreadWorkers(Supplier<Optional<Work>> more, ThreadFactory workers, ThreadFactory clocks, long pause) {
        this.more = more;
        this.pause = pause;
        this.clock = new AlarmClock(clocks, TimeUnit.SECONDS.toNanos(KEPT_IDLE_SECONDS));
        this.runners = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, KEPT_IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), workers);
    }

    @Override
    public void start(Work work) {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        try {
            hand(work);
        } catch (OutOfMemoryError noThread) {
            throw new RejectedExecutionException("no more threads", noThread);
        }
    }

    /** Also after {@link #close()}. Where no thread can be had, the work fails, and is told of it once there is one. */
    @Override
    public void resume(Work work) {
        try {
            hand(work);
        } catch (RuntimeException | Error noThread) {
            work.fail(noThread);
            resumeLater(work);
        }
    }

    private void resumeLater(Work work) {
        try {
            clock.set(pause, () -> resume(work));
        } catch (RuntimeException | Error noMemory) {
            work.abandon(noMemory);
        }
    }

    /** Takes no more work; what runs goes on to its end, and the threads go then. */
    @Override
    public void close() {
        closed = true;
        runners.setKeepAliveTime(0, TimeUnit.SECONDS);
    }

    private void hand(Work work) {
        runners.execute(() -> runAndAskForMore(work));
    }

    /** The first is run before anything else is made: what fails before that would leave it to nobody. */
    private void runAndAskForMore(Work work) {
        run(work);
        for (Optional<Work> next = more.get(); next.isPresent(); next = more.get()) {
            run(next.get());
        }
    }

    private void run(Work work) {
        while (true) {
            switch (work.advance()) {
                case RECEIVE -> await(work);
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

    /** Where it cannot wait, it must not go round and round until the time has passed. */
    private static void await(Work work) {
        try {
            work.pending().await(work.waitNanos());
        } catch (RuntimeException | Error deaf) {
            work.fail(deaf);
        }
    }

    /** Has the handler decide, against the clock; false where somebody else goes on with the work. */
    private boolean decide(Work work) {
        long ticket = work.ticket();
        AlarmClock.Alarm alarm;
        try {
            alarm = clock.set(work.waitNanos(), () -> expire(work, ticket));
        } catch (RuntimeException | Error noThread) {
            // Unbounded, a decision must not be asked for.
            return work.decided(ticket, null);
        }
        @Nullable Object decision = work.decide(ticket);
        clock.cancel(alarm);
        return work.decided(ticket, decision);
    }

    /** On the clock's thread, which others wait for: it goes on with nothing itself. */
    private void expire(Work work, long ticket) {
        if (work.expire(ticket)) {
            resume(work);
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
