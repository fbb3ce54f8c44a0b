// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.engine.Workers;
import io.github.rasdialog.simulator.clock.RealScheduler;
import io.github.rasdialog.simulator.monitor.Monitor;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** A simulation on the machine's clock. Thread-safe. */
public final class RealSimulation extends Simulation implements AutoCloseable {
    private final RealScheduler scheduler;
    private final RealWorkers workers;

    RealSimulation() {
        this(new RealScheduler());
    }

    private RealSimulation(RealScheduler scheduler) {
        this(scheduler, new Monitor(scheduler::nanos, false));
    }

    private RealSimulation(RealScheduler scheduler, Monitor monitor) {
        super(monitor, new RasServer(scheduler, monitor, new ReentrantLock()), Waiting.onThread());
        this.scheduler = scheduler;
        this.workers = new RealWorkers(scheduler);
    }

    /**
     * Workers for the engine that need no thread for a caller who is waited for, only for a handler that is asked; for many
     * calls at once.
     */
    public Workers workers() {
        return workers;
    }

    /**
     * Places a call and waits until it is over.
     *
     * @throws IllegalStateException if it is not over in time, or if the server's thread was stopped by an exception of
     *     the DLL or the caller
     */
    public CallOutcome call(Scenario scenario, Duration longest) throws InterruptedException {
        Call call = place(scenario);
        Runnable watcher = call::abandon;
        scheduler.watch(watcher);
        boolean over;
        try {
            over = call.await(longest);
        } finally {
            scheduler.unwatch(watcher);
        }
        Optional<Throwable> failure = scheduler.failure();
        if (failure.isPresent()) {
            throw new IllegalStateException("the server's thread was stopped", failure.get());
        }
        if (!over) {
            throw new IllegalStateException("not over in time:\n" + call.outcome());
        }
        return call.outcome();
    }

    /** What an exception of the DLL or the caller stopped the server with, if one did. */
    public Optional<Throwable> failure() {
        return scheduler.failure();
    }

    /** Every line is lost: End is called for each call that is not over (E2). */
    public void hangUpAll() {
        server().liveCalls().forEach(server()::loseLine);
    }

    /** Stops the server's thread. Calls that are not over never will be. */
    @Override
    public void close() {
        scheduler.close();
        workers.close();
    }
}
