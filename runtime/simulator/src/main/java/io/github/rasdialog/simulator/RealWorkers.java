// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.engine.Work;
import io.github.rasdialog.runtime.engine.Workers;
import io.github.rasdialog.simulator.clock.Scheduler;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs transactions on the machine's clock without a thread for each: what waits for a caller waits on the server's
 * scheduler. Handlers, which may take their time, get threads of their own, as many as are asked at once. Thread-safe.
 */
final class RealWorkers implements Workers {
    private static final int ADVANCING_THREADS = 2;
    private static final long KEPT_IDLE_SECONDS = 10;

    private final Scheduler scheduler;
    private final ExecutorService advancing =
            Executors.newFixedThreadPool(ADVANCING_THREADS, daemons("simulated-worker-"));
    private final ExecutorService deciding = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            KEPT_IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            daemons("simulated-handler-"));

    RealWorkers(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void start(Work work) {
        RealWorker worker = new RealWorker(work, this);
        advancing.execute(worker::goOn);
    }

    Scheduler scheduler() {
        return scheduler;
    }

    /** Has the worker go on soon; not at all once this is closed. */
    void advance(RealWorker worker) {
        try {
            advancing.execute(worker::goOn);
        } catch (RejectedExecutionException closed) {
            // The server is gone, and with it the call.
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
