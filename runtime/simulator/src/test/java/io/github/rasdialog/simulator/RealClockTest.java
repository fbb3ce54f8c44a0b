// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.engine.Clock;
import io.github.rasdialog.runtime.engine.SecurityDialogs;
import io.github.rasdialog.runtime.engine.ThreadWorkers;
import io.github.rasdialog.runtime.engine.Workers;
import io.github.rasdialog.runtime.rasman.CompleteFunction;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import io.github.rasdialog.simulator.ServerHabits.CleanUp;
import io.github.rasdialog.simulator.ServerHabits.LineLoss;
import io.github.rasdialog.simulator.caller.Caller;
import io.github.rasdialog.simulator.caller.Line;
import io.github.rasdialog.simulator.caller.Script;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The same server on the machine's clock, against the engine on threads. */
class RealClockTest {
    private static final int MAX_TRANSACTIONS = 64;
    private static final String RIGHT_CODE = "123456";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aLiveCallerIsAnsweredOnThreads() throws InterruptedException {
        LiveCaller caller = new LiveCaller();
        try (RealSimulation simulation = Simulation.real();
                ThreadWorkers workers = new ThreadWorkers()) {
            install(simulation, workers);
            Call call = simulation.place(Scenario.of(() -> caller));
            Line line = caller.line();
            assertThat(caller.text()).isEqualTo("User name: ");
            line.type("alice\r".getBytes(StandardCharsets.US_ASCII));
            assertThat(caller.text()).isEqualTo("Code for alice: ");
            line.typeSecret("123456\r".getBytes(StandardCharsets.US_ASCII));

            assertThat(call.await(PATIENCE)).isTrue();
            CallOutcome outcome = call.outcome();
            assertThat(outcome.violations()).isEmpty();
            assertThat(outcome.aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
            assertThat(outcome.transcript()).hasToString("User name: alice\nCode for alice: ******\n");
        }
    }

    @RepeatedTest(5)
    void endRacesFromOtherThreadsAndNoRuleIsBroken() throws InterruptedException {
        try (RealSimulation simulation = Simulation.real();
                ThreadWorkers workers = new ThreadWorkers()) {
            race(simulation, workers);
        }
    }

    @RepeatedTest(5)
    void endRacesWorkersThatWaitWithoutAThreadAndNoRuleIsBroken() throws InterruptedException {
        try (RealSimulation simulation = Simulation.real()) {
            race(simulation, simulation.workers());
        }
    }

    private static void race(RealSimulation simulation, Workers workers) throws InterruptedException {
        Random random = new Random();
        SecurityDialogs dialogs = install(simulation, workers);
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            calls.add(simulation.place(racing(random), Duration.ofNanos(random.nextInt(20_000_000))));
        }
        for (Call call : calls) {
            assertThat(call.await(PATIENCE)).as("%s", call.outcome()).isTrue();
        }

        assertThat(simulation.failure()).isEmpty();
        assertThat(simulation.violations()).isEmpty();
        waitUntilNoneIsLive(dialogs);
    }

    @Test
    void aHandlerThatHangsIsCutOffByTheClockAndHoldsNobodyElseUp() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        try (RealSimulation simulation = Simulation.real()) {
            SecurityDialogs dialogs = new SecurityDialogs(
                    LoginMachine.type(code -> RIGHT_CODE.equals(code) || hang(never)),
                    simulation.rasman(),
                    simulation.workers(),
                    Clock.SYSTEM,
                    MAX_TRANSACTIONS);
            simulation.install(SecurityDll.of(dialogs::begin, dialogs::end, dialogs::live));
            List<Call> hanging = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                hanging.add(simulation.place(Scenario.of(Script.lines("alice", "0"))));
            }

            CallOutcome other = simulation.call(Scenario.of(Script.lines("alice", RIGHT_CODE)), PATIENCE);

            assertThat(other.aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
            for (Call call : hanging) {
                assertThat(call.await(PATIENCE)).isTrue();
                assertThat(call.outcome().aftermath()).isEqualTo(Aftermath.ERROR_LOGGED);
            }
            assertThat(simulation.violations()).isEmpty();
            waitUntilNoneIsLive(dialogs);
        }
    }

    @Test
    void handlersThatHangWhereTheyAreMadeHoldNobodyElseUp() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger made = new AtomicInteger();
        DialogType login = LoginMachine.type(RIGHT_CODE::equals);
        DialogType hanging =
                new DialogType(login.name(), login.digest(), login.sendBuffer(), login.receiveBuffer(), () -> {
                    if (made.incrementAndGet() <= 8) {
                        hang(never);
                    }
                    return login.machines().get();
                });
        try (RealSimulation simulation = Simulation.real()) {
            SecurityDialogs dialogs = new SecurityDialogs(
                    hanging, simulation.rasman(), simulation.workers(), Clock.SYSTEM, MAX_TRANSACTIONS);
            simulation.install(SecurityDll.of(dialogs::begin, dialogs::end, dialogs::live));
            for (int i = 0; i < 8; i++) {
                simulation.place(Scenario.of(Script.silent()));
            }

            CallOutcome other = simulation.call(Scenario.of(Script.lines("alice", RIGHT_CODE)), PATIENCE);

            assertThat(other.aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
            never.countDown();
        }
    }

    private static boolean hang(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException cutOff) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static Scenario racing(Random random) {
        LineLoss[] losses = LineLoss.values();
        CleanUp[] cleanUps = CleanUp.values();
        ServerHabits habits = ServerHabits.DEFAULT
                .losingLine(losses[random.nextInt(2)], Duration.ofNanos(random.nextInt(100_000)))
                .cleaningUp(cleanUps[random.nextInt(cleanUps.length)], Duration.ofNanos(random.nextInt(100_000)));
        Script script = Script.lines("alice", "1", "2", RIGHT_CODE);
        return Scenario.of(script).with(habits).lostAt(new HangUp.After(Duration.ofNanos(random.nextInt(2_000_000))));
    }

    /** A worker lets go a moment after Complete has returned to it. */
    private static void waitUntilNoneIsLive(SecurityDialogs dialogs) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (dialogs.live() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(1);
        }
        assertThat(dialogs.live()).isZero();
    }

    @Test
    void anExceptionOfTheDllIsToldAtOnce() {
        try (RealSimulation simulation = Simulation.real()) {
            simulation.install(new SecurityDll() {
                @Override
                public int begin(long port, PortBuffer send, PortBuffer receive, CompleteFunction complete) {
                    throw new IllegalStateException("a DLL that is broken");
                }

                @Override
                public int end(long port) {
                    return 0;
                }
            });
            // For ever: the failure alone can end the wait.
            assertThatThrownBy(() -> simulation.call(Scenario.of(Script.silent()), Duration.ofNanos(Long.MAX_VALUE)))
                    .hasMessageContaining("stopped")
                    .hasRootCauseMessage("a DLL that is broken");
        }
    }

    @Test
    void aCallThatDoesNotEndIsTold() {
        try (RealSimulation simulation = Simulation.real();
                ThreadWorkers workers = new ThreadWorkers()) {
            install(simulation, workers);
            assertThatThrownBy(() -> simulation.call(Scenario.of(Script.silent()), Duration.ofMillis(100)))
                    .hasMessageContaining("not over in time");
            simulation.hangUpAll();
        }
    }

    private static SecurityDialogs install(RealSimulation simulation, Workers workers) {
        SecurityDialogs dialogs = new SecurityDialogs(
                LoginMachine.type(RIGHT_CODE::equals), simulation.rasman(), workers, Clock.SYSTEM, MAX_TRANSACTIONS);
        simulation.install(SecurityDll.of(dialogs::begin, dialogs::end, dialogs::live));
        return dialogs;
    }

    /** Somebody at a terminal, as a test plays him. */
    private static final class LiveCaller implements Caller {
        private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();

        Line line() throws InterruptedException {
            return taken(lines);
        }

        String text() throws InterruptedException {
            return taken(texts);
        }

        private static <T> T taken(BlockingQueue<T> queue) throws InterruptedException {
            T taken = queue.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (taken == null) {
                throw new AssertionError("nothing came");
            }
            return taken;
        }

        @Override
        public void connected(Line line) {
            lines.add(line);
        }

        @Override
        public void shown(byte[] text) {
            texts.add(new String(text, StandardCharsets.US_ASCII));
        }
    }
}
