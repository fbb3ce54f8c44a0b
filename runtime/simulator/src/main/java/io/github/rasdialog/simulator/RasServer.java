// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.simulator.ServerHabits.CleanUp;
import io.github.rasdialog.simulator.ServerHabits.LineLoss;
import io.github.rasdialog.simulator.clock.ScheduledEvent;
import io.github.rasdialog.simulator.clock.Scheduler;
import io.github.rasdialog.simulator.monitor.Monitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * The RAS server: takes calls, calls Begin and End, is called back by Complete. Begin, End and Complete run under the
 * server's own lock (E3).
 */
final class RasServer {
    private final Scheduler scheduler;
    private final Monitor monitor;
    private final Lock lock;
    private final Ports ports = new Ports();
    private volatile @Nullable SecurityDll dll;
    private @Nullable Call current;

    RasServer(Scheduler scheduler, Monitor monitor, Lock lock) {
        this.scheduler = scheduler;
        this.monitor = monitor;
        this.lock = lock;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    Monitor monitor() {
        return monitor;
    }

    /** The last call on a handle. */
    @Nullable
    Call callOn(long handle) {
        return ports.callOn(handle);
    }

    List<Call> liveCalls() {
        return ports.liveCalls();
    }

    void install(SecurityDll loaded) {
        dll = loaded;
    }

    SecurityDll dll() {
        SecurityDll loaded = dll;
        if (loaded == null) {
            throw new IllegalStateException("no security DLL is installed");
        }
        return loaded;
    }

    /** The call that Begin or End is being called for; on the virtual clock. */
    Optional<Call> current() {
        return Optional.ofNullable(current);
    }

    Call place(Scenario scenario, long delayNanos) {
        Call call = new Call(scenario, this);
        scheduler.schedule(event(() -> begin(call)), delayNanos);
        return call;
    }

    private void begin(Call call) {
        Scenario scenario = call.scenario();
        long handle = ports.take(call);
        call.caller().connected(new CallerLine(call, this));
        int answer = callBegin(call, handle);
        boolean refused;
        synchronized (call) {
            call.beginAnswered(answer);
            refused = answer != 0;
        }
        if (refused) {
            finish(call);
        } else if (scenario.hangUp().orElse(null) instanceof HangUp.After after) {
            loseLineAfter(call, after.delay().toNanos());
        }
    }

    private int callBegin(Call call, long handle) {
        PortSettings port = call.scenario().port();
        byte[] device = port.device().getBytes(StandardCharsets.ISO_8859_1);
        lock.lock();
        try {
            synchronized (call) {
                call.begins(handle);
                call.monitor().begin(handle, port.sendBuffer(), port.receiveBuffer(), device);
            }
            current = call;
            return dll().begin(handle, call.sendBuffer(), call.receiveBuffer(), message -> complete(call, message));
        } finally {
            current = null;
            lock.unlock();
        }
    }

    void loseLineAfter(Call call, long nanos) {
        scheduler.schedule(event(() -> loseLine(call)), nanos);
    }

    /** The line is lost: End, unless it comes to that anyway (E2). */
    void loseLine(Call call) {
        ServerHabits habits = call.scenario().habits();
        boolean signalFirst = habits.lineLoss() == LineLoss.SIGNAL_THEN_END;
        synchronized (call) {
            if (!call.lose()) {
                return;
            }
            if (signalFirst) {
                call.exchange().lose();
            }
        }
        if (signalFirst) {
            scheduler.schedule(event(() -> end(call)), habits.endDelay().toNanos());
        } else {
            end(call);
            synchronized (call) {
                call.exchange().lose();
            }
        }
    }

    private void end(Call call) {
        boolean over;
        boolean again;
        lock.lock();
        Call outer = current;
        try {
            boolean completedBefore;
            synchronized (call) {
                if (!call.endBegins()) {
                    return;
                }
                completedBefore = call.isCompleted();
            }
            current = call;
            int answer = dll().end(call.handle());
            synchronized (call) {
                over = call.endAnswers(answer, completedBefore);
                again = !over && call.isCompleted();
            }
        } finally {
            current = outer;
            lock.unlock();
        }
        if (over) {
            finish(call);
        } else if (again) {
            scheduler.schedule(event(() -> end(call)), 0);
        }
    }

    private void complete(Call call, CompleteMessage message) {
        boolean cleanUp;
        boolean callEnd;
        synchronized (call) {
            boolean newer = callOn(call.handle()) != call;
            boolean first = call.complete(message, newer);
            cleanUp = first && !call.isEnding();
            callEnd = !call.isDeferred() || call.scenario().habits().endAgain();
        }
        if (cleanUp) {
            lock.lock();
            try {
                cleanUp(call, callEnd);
            } finally {
                lock.unlock();
            }
        }
        synchronized (call) {
            call.monitor().completeReturned();
        }
    }

    /** After Complete: End, as the server has the habit, or nothing where End came before and is not repeated. */
    private void cleanUp(Call call, boolean callEnd) {
        ServerHabits habits = call.scenario().habits();
        if (!callEnd) {
            finish(call);
        } else if (habits.cleanUp() == CleanUp.INSIDE_COMPLETE) {
            end(call);
        } else {
            scheduler.schedule(event(() -> end(call)), habits.cleanUpDelay().toNanos());
        }
    }

    private void finish(Call call) {
        boolean now;
        synchronized (call) {
            now = call.finish();
        }
        if (now) {
            ports.release(call);
            call.caller().disconnected();
        }
    }

    private static ScheduledEvent event(Runnable action) {
        return new ScheduledEvent() {
            @Override
            public void occur() {
                action.run();
            }
        };
    }
}
