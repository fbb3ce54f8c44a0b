// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.simulator.caller.Line;
import io.github.rasdialog.simulator.clock.ScheduledEvent;

/** The caller's end of a call's line. Thread-safe. */
final class CallerLine implements Line {
    private final Call call;
    private final RasServer server;

    CallerLine(Call call, RasServer server) {
        this.call = call;
        this.server = server;
    }

    @Override
    public void type(byte[] keys) {
        type(keys, false);
    }

    @Override
    public void typeSecret(byte[] keys) {
        type(keys, true);
    }

    private void type(byte[] keys, boolean secret) {
        synchronized (call) {
            if (!call.isOver() && !call.isLost()) {
                call.types(keys.clone(), secret);
            }
        }
    }

    @Override
    public void hangUp() {
        server.loseLineAfter(call, 0);
    }

    @Override
    public void later(long nanos, Runnable action) {
        server.scheduler()
                .schedule(
                        new ScheduledEvent() {
                            @Override
                            public void occur() {
                                if (!call.isOver()) {
                                    action.run();
                                }
                            }
                        },
                        nanos);
    }
}
