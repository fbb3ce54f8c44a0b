// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.engine.Work;
import io.github.rasdialog.runtime.engine.Workers;
import io.github.rasdialog.simulator.clock.ScheduledEvent;
import io.github.rasdialog.simulator.clock.Scheduler;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs transactions on the machine's clock without a thread for each: what waits for a caller waits on the server's
 * scheduler. Handlers, which may take their time, get threads of their own, as many as are asked at once; those that hang
 * where nobody may, when they are made or told of the end, cost a thread each. Thread-safe.
 */
final class RealWorkers implements Workers {
    private static final int ADVANCING_THREADS = 2;
    private static final long KEPT_IDLE_SECONDS = 10;
    private static final long REVIEW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Scheduler scheduler;
    private final ThreadPoolExecutor advancing = new ThreadPoolExecutor(
            ADVANCING_THREADS,
            ADVANCING_THREADS,
            KEPT_IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            daemons("simulated-worker-"));
    private final ExecutorService deciding = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            KEPT_IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            daemons("simulated-handler-"));

    private final ScheduledEvent review = new ScheduledEvent() {
        @Override
        public void occur() {
            review();
        }
    };

    private boolean reviewing;
    private long doneBefore;

    RealWorkers(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void start(Work work) {
        RealWorker worker = new RealWorker(work, this);
        advancing.execute(worker::goOn);
        reviewLater();
    }

    Scheduler scheduler() {
        return scheduler;
    }

    /** Has the worker go on soon; not at all once this is closed. */
    void advance(RealWorker worker) {
        try {
            advancing.execute(worker::goOn);
            reviewLater();
        } catch (RejectedExecutionException closed) {
            // The server is gone, and with it the call.
        }
    }

    private synchronized void reviewLater() {
        if (!reviewing) {
            reviewing = true;
            doneBefore = advancing.getCompletedTaskCount();
            scheduler.schedule(review, REVIEW_NANOS);
        }
    }

    /** Where all threads hang, and work waits, there is one more. */
    private synchronized void review() {
        long done = advancing.getCompletedTaskCount();
        reviewing = !advancing.getQueue().isEmpty();
        if (reviewing) {
            if (done == doneBefore) {
                int threads = advancing.getCorePoolSize() + 1;
                advancing.setMaximumPoolSize(threads);
                advancing.setCorePoolSize(threads);
            }
            doneBefore = done;
            scheduler.schedule(review, REVIEW_NANOS);
        }
    }

    /** Has a handler asked; whether there is a thread for that. */
    boolean decide(Runnable question) {
        try {
            deciding.execute(question);
            return true;
        } catch (RejectedExecutionException | OutOfMemoryError noThread) {
            return false;
        }
    }

    void close() {
        advancing.shutdown();
        deciding.shutdown();
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
