// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.engine.Workers;
import io.github.rasdialog.simulator.clock.VirtualScheduler;
import io.github.rasdialog.simulator.monitor.Monitor;
import io.github.rasdialog.simulator.monitor.Violation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** A simulation on a virtual clock. For one thread. */
public final class VirtualSimulation extends Simulation {
    /** Past this many events at one run, the DLL is taken to be caught in a loop. */
    private static final long MAX_EVENTS = 10_000_000;

    private final VirtualScheduler scheduler;
    private final Workers workers;

    VirtualSimulation(long seed) {
        this(new VirtualScheduler(seed));
    }

    private VirtualSimulation(VirtualScheduler scheduler) {
        this(scheduler, new Monitor(scheduler::nanos, true));
    }

    private VirtualSimulation(VirtualScheduler scheduler, Monitor monitor) {
        super(monitor, new RasServer(scheduler, monitor, new ReentrantLock()), Waiting.inside(scheduler));
        this.scheduler = scheduler;
        this.workers = new VirtualWorkers(server(), scheduler);
    }

    /** Runs the engine's transactions on the virtual clock. */
    public Workers workers() {
        return workers;
    }

    /** The virtual time, since the simulation began. */
    public Duration now() {
        return Duration.ofNanos(scheduler.nanos());
    }

    /**
     * Has everything happen that will, until the simulation rests.
     *
     * @throws IllegalStateException if it does not come to rest
     */
    public void run() {
        for (long events = 0; scheduler.step(); events++) {
            if (events == MAX_EVENTS) {
                throw new IllegalStateException("no rest after " + MAX_EVENTS + " events");
            }
        }
    }

    /**
     * Has everything happen that will within some time, and lets that time pass.
     *
     * @param time not negative
     */
    public void runFor(Duration time) {
        long end = Math.addExact(scheduler.nanos(), time.toNanos());
        while (scheduler.nextNanos() <= end) {
            scheduler.step();
        }
        scheduler.passTo(end);
    }

    /**
     * Runs, then closes the server down: a call that still waits for its caller loses its line, one that waits for
     * nothing breaks B2 or E2. In the end no transaction may be live, with the server or with the DLL (E2).
     *
     * @return the rules broken in all
     */
    public List<Violation> finish() {
        run();
        List<Call> resting = server().liveCalls();
        for (Call call : resting) {
            call.monitor().rests(call.exchange().waitsForEver());
            server().loseLine(call);
        }
        run();
        for (Call call : server().liveCalls()) {
            call.monitor().rests(false);
        }
        compareLive();
        return violations();
    }

    /** Places a call, runs, and closes down as {@link #finish} does. */
    public CallOutcome call(Scenario scenario) {
        Call call = place(scenario);
        finish();
        return call.outcome();
    }
}
