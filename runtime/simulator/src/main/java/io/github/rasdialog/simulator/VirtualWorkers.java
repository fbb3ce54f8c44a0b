// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.engine.Work;
import io.github.rasdialog.runtime.engine.Workers;
import io.github.rasdialog.simulator.clock.VirtualScheduler;
import java.util.concurrent.RejectedExecutionException;

/** Runs transactions on the virtual clock, without a thread. To be started from inside Begin or End only. */
final class VirtualWorkers implements Workers {
    private final RasServer server;
    private final VirtualScheduler scheduler;

    VirtualWorkers(RasServer server, VirtualScheduler scheduler) {
        this.server = server;
        this.scheduler = scheduler;
    }

    @Override
    public void start(Work work) {
        Call call = server.current()
                .orElseThrow(() -> new IllegalStateException("work is started outside of Begin and End"));
        if (!call.scenario().worker() && !call.isBegun()) {
            throw new RejectedExecutionException("the scenario grants no worker");
        }
        scheduler.schedule(new VirtualWorker(call, work, server, scheduler), 0);
    }
}
