// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.github.rasdialog.examples.token.TokenLoginData;
import io.github.rasdialog.examples.token.TokenLoginDialog;
import io.github.rasdialog.examples.token.TokenLoginHandler;
import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Result;
import io.github.rasdialog.runtime.engine.SecurityDialogs;
import io.github.rasdialog.simulator.Call;
import io.github.rasdialog.simulator.Scenario;
import io.github.rasdialog.simulator.SecurityDll;
import io.github.rasdialog.simulator.Simulation;
import io.github.rasdialog.simulator.VirtualSimulation;
import io.github.rasdialog.simulator.caller.Script;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Whole calls of the token login, from Begin to End: the generated machine, the engine, and the simulator with its
 * monitor of the rules, on a virtual clock and one core. And what a call takes that waits for its caller.
 */
final class CallBenchmark implements Benchmark {
    private static final String NAME = "call";
    private static final String CODE = "123456";
    private static final int BATCH = 4096;
    private static final double WARM_UP_SECONDS = 6;
    private static final double SECONDS = 3;
    private static final int ROUNDS = 3;
    private static final int WAITING = 100_000;
    private static final int PORT_BUFFER = 1024;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final Scenario RIGHT = Scenario.of(Script.lines("alice").secretLine(CODE));
    private static final Scenario SILENT = Scenario.of(Script.silent());

    /** A handler without a back end, so that no more than ours is measured. */
    private static final class Handler implements TokenLoginHandler {
        private static long granted;

        @Override
        public ReadUser readUser(TokenLoginData data) {
            return new ReadUser.Challenged("EXAMPLE", "token 4711");
        }

        @Override
        public ReadCode readCode(TokenLoginData data) {
            return data.code().matches(CODE) ? new ReadCode.Right() : new ReadCode.Wrong();
        }

        @Override
        public void ended(Ending ending) {
            if (ending.result().equals(Optional.of(Result.SUCCESS))) {
                granted++;
            }
        }
    }

    @Override
    public void run(List<Measurement> into) {
        // A log is as fast as what it is written to.
        Logger log = Logger.getLogger("io.github.rasdialog");
        Level before = log.getLevel();
        log.setLevel(Level.OFF);
        try {
            into.add(callsASecond());
            into.add(bytesAWaitingDialog());
            into.add(bytesAWaitingCall());
        } finally {
            log.setLevel(before);
        }
    }

    private static Measurement callsASecond() {
        callsASecond(WARM_UP_SECONDS);
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.max(best, callsASecond(SECONDS));
        }
        String note = "of one core; best of " + ROUNDS;
        return new Measurement(
                NAME, "a right code, call upon call", "engine and simulator", best, "calls/s", note);
    }

    private static double callsASecond(double seconds) {
        long start = processorNanos();
        long end = start + (long) (seconds * 1e9);
        long calls = 0;
        while (processorNanos() < end) {
            VirtualSimulation simulation = simulation(1);
            Handler.granted = 0;
            for (int i = 0; i < BATCH; i++) {
                simulation.place(RIGHT);
                simulation.run();
            }
            if (!simulation.finish().isEmpty() || Handler.granted != BATCH) {
                throw new IllegalStateException("a call did not get through");
            }
            calls += BATCH;
        }
        return calls / ((processorNanos() - start) / 1e9);
    }

    /** Of all threads, those of the garbage collector too: what one core would take. */
    private static long processorNanos() {
        return PROCESS.getProcessCpuTime();
    }

    private static Measurement bytesAWaitingDialog() {
        SilentPort port = new SilentPort(PORT_BUFFER);
        SecurityDialogs dialogs =
                new SecurityDialogs(TokenLoginDialog.type(Handler::new), port, port, System::nanoTime, WAITING);
        long empty = usedBytes();
        for (int handle = 1; handle <= WAITING; handle++) {
            dialogs.begin(handle, port, port, message -> {});
        }
        long full = usedBytes();
        if (dialogs.live() != WAITING) {
            throw new IllegalStateException("a dialog does not wait");
        }
        return waiting("engine and machine", full - empty);
    }

    private static Measurement bytesAWaitingCall() {
        VirtualSimulation simulation = simulation(WAITING);
        List<Call> calls = new ArrayList<>(WAITING);
        long empty = usedBytes();
        for (int i = 0; i < WAITING; i++) {
            calls.add(simulation.place(SILENT));
        }
        simulation.runFor(Duration.ofSeconds(1));
        long full = usedBytes();
        if (calls.stream().anyMatch(Call::isOver)) {
            throw new IllegalStateException("a call does not wait");
        }
        simulation.finish();
        return waiting("with the simulator's port and monitor", full - empty);
    }

    private static Measurement waiting(String subject, long bytes) {
        return new Measurement(NAME, "100,000 wait for a line", subject, bytes / (double) WAITING, "bytes");
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }

    private static VirtualSimulation simulation(int calls) {
        VirtualSimulation simulation = Simulation.virtual(1);
        SecurityDialogs dialogs = new SecurityDialogs(
                TokenLoginDialog.type(Handler::new),
                simulation.rasman(),
                simulation.workers(),
                simulation.clock(),
                calls);
        simulation.install(SecurityDll.of(dialogs::begin, dialogs::end, dialogs::live));
        return simulation;
    }
}
