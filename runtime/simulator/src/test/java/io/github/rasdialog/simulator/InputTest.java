// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.simulator.caller.Act;
import io.github.rasdialog.simulator.caller.Script;
import io.github.rasdialog.simulator.monitor.NativeCall;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What RASMAN promises about input: X4, X7, X8, X9. */
class InputTest {
    private static final int TIMEOUT_SECONDS = 30;

    @Provide
    Arbitrary<List<Act.Type>> typing() {
        Arbitrary<Duration> delays = Arbitraries.integers().between(0, 29_999).map(Duration::ofMillis);
        Arbitrary<String> keys =
                Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(200);
        return Combinators.combine(delays, keys, Arbitraries.of(true, false))
                .as(Act.Type::new)
                .list()
                .ofMaxSize(20);
    }

    @Property
    void everyByteArrivesOnceAndInOrderHoweverItIsCut(
            @ForAll("typing") List<Act.Type> typing,
            @ForAll("typing") List<Act.Type> ahead,
            @ForAll @IntRange(min = 1, max = 100) int capacity,
            @ForAll long seed) {
        Script script = new Script(List.copyOf(ahead), List.of(List.copyOf(typing)));
        VirtualSimulation simulation = Simulation.virtual(seed);
        // No piece may be awaited longer than a Receive lasts: empty pieces bring nothing.
        ListeningDll dll = ListeningDll.in(simulation, capacity, TIMEOUT_SECONDS * 50);
        CallOutcome outcome = simulation.call(Scenario.of(script).withBuffers(1, 100));

        assertThat(dll.all()).isEqualTo(typed(ahead) + typed(typing));
        assertThat(dll.heard).allMatch(heard -> heard.bytes().length() <= capacity && heard.lastError() == 0);
        assertThat(outcome.violations()).isEmpty();
    }

    private static String typed(List<Act.Type> typing) {
        return typing.stream().map(Act.Type::keys).collect(Collectors.joining());
    }

    @Property
    void silenceIsSignalledWithLengthZeroExactlyWhenTheTimeoutElapses(
            @ForAll @IntRange(min = 1, max = 65_535) int seconds, @ForAll long seed) {
        VirtualSimulation simulation = Simulation.virtual(seed);
        ListeningDll dll = ListeningDll.in(simulation, 1, seconds);
        simulation.call(Scenario.of(Script.silent()));

        assertThat(dll.heard)
                .containsExactly(new ListeningDll.Heard(
                        "", RasError.SUCCESS, Duration.ofSeconds(seconds).toNanos()));
    }

    @Property
    void aPieceStartsTheTimeoutAnewOnlyForTheNextReceive(
            @ForAll @IntRange(min = 1, max = 29_999) int millis, @ForAll long seed) {
        VirtualSimulation simulation = Simulation.virtual(seed);
        ListeningDll dll = ListeningDll.in(simulation, 10, TIMEOUT_SECONDS);
        Act piece = new Act.Type(Duration.ofMillis(millis), "ab", false);
        simulation.call(Scenario.of(Script.silent().reply(piece)));

        long typed = Duration.ofMillis(millis).toNanos();
        assertThat(dll.heard)
                .containsExactly(
                        new ListeningDll.Heard("ab", 0, typed),
                        new ListeningDll.Heard(
                                "",
                                0,
                                typed + Duration.ofSeconds(TIMEOUT_SECONDS).toNanos()));
    }

    @Example
    void withoutTimeoutTheServerNeverSignalsASilentCaller() {
        VirtualSimulation simulation = Simulation.virtual(0);
        ListeningDll dll = ListeningDll.in(simulation, 1, 0);
        Call call = simulation.place(Scenario.of(Script.silent()));
        simulation.runFor(Duration.ofDays(365));

        assertThat(call.isOver()).isFalse();
        assertThat(dll.heard).isEmpty();
        assertThat(simulation.now()).isEqualTo(Duration.ofDays(365));
        assertThat(simulation.finish()).isEmpty();
        assertThat(call.outcome().aftermath()).isEqualTo(Aftermath.HUNG_UP);
    }

    @Example
    void aLostCallerIsToldByGetInfo() {
        VirtualSimulation simulation = Simulation.virtual(0);
        ListeningDll dll = ListeningDll.in(simulation, 1, TIMEOUT_SECONDS);
        ServerHabits signalFirst =
                ServerHabits.DEFAULT.losingLine(ServerHabits.LineLoss.SIGNAL_THEN_END, Duration.ofSeconds(1));
        Act hangsUp = new Act.HangUp(Duration.ofSeconds(3));
        CallOutcome outcome =
                simulation.call(Scenario.of(Script.silent().reply(hangsUp)).with(signalFirst));

        assertThat(dll.heard)
                .containsExactly(new ListeningDll.Heard(
                        "",
                        RasError.ERROR_PORT_DISCONNECTED,
                        Duration.ofSeconds(3).toNanos()));
        assertThat(outcome.aftermath()).isEqualTo(Aftermath.HUNG_UP);
        assertThat(outcome.loggedError()).isEqualTo(RasError.ERROR_REQUEST_TIMEOUT);
    }

    @Example
    void aFailingReceiveOrSendShowsAsLastError() {
        for (NativeCall call : List.of(NativeCall.SEND, NativeCall.RECEIVE)) {
            VirtualSimulation simulation = Simulation.virtual(0);
            ListeningDll dll = ListeningDll.in(simulation, 1, TIMEOUT_SECONDS);
            simulation.call(Scenario.of(Script.lines("x")).with(Fault.lastError(call, 1, 630)));

            assertThat(dll.heard).containsExactly(new ListeningDll.Heard("", 630, 0));
        }
    }
}
