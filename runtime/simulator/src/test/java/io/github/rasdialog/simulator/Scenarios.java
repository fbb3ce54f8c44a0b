// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.simulator.ServerHabits.CleanUp;
import io.github.rasdialog.simulator.ServerHabits.LineLoss;
import io.github.rasdialog.simulator.caller.Act;
import io.github.rasdialog.simulator.caller.Script;
import io.github.rasdialog.simulator.monitor.NativeCall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Calls of every kind, near the edges of what may happen. Nothing typed is secret: what is, only the dialog can say. */
final class Scenarios {
    private Scenarios() {}

    static Arbitrary<Scenario> any() {
        return Combinators.combine(scripts(), ports(), faults(), hangUps().optional(), decisions(), habits(), worker())
                .as((script, port, faults, hangUp, decisions, habits, worker) -> new Scenario(
                        Scenario.of(script).caller(),
                        port,
                        faults,
                        Optional.ofNullable(hangUp.orElse(null)),
                        decisions,
                        habits,
                        worker));
    }

    static Arbitrary<Script> scripts() {
        Arbitrary<List<Act>> reply = acts().list().ofMaxSize(4);
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(List.<Act>of())), Tuple.of(1, reply)),
                        reply.list().ofMaxSize(4))
                .as(Script::new);
    }

    private static Arbitrary<Act> acts() {
        Arbitrary<String> keys = Arbitraries.oneOf(
                Arbitraries.of(
                        "alice\r", "123456\r", "alice\r123456\r", "\r", "\n", "\r\n", "bob", "12", "3456\r", "a\b\b\r"),
                Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(100));
        Arbitrary<Act> typing =
                Combinators.combine(delays(), keys).as((delay, typed) -> new Act.Type(delay, typed, false));
        return Arbitraries.frequencyOf(Tuple.of(9, typing), Tuple.of(1, delays().map(Act.HangUp::new)));
    }

    static Arbitrary<Duration> delays() {
        return Arbitraries.oneOf(
                Arbitraries.of(0L, 0L, 1L, 9_999L, 10_000L, 10_001L, 59_999L, 60_000L, 60_001L, 65_000L)
                        .map(Duration::ofMillis),
                Arbitraries.longs().between(0, 120_000).map(Duration::ofMillis));
    }

    private static Arbitrary<PortSettings> ports() {
        return Combinators.combine(Arbitraries.of(63, 64, 65, 512), Arbitraries.of(1, 2, 7, 64, 512))
                .as((send, receive) -> new PortSettings(OptionalLong.empty(), "Hayes SmartModem 9600", send, receive));
    }

    private static Arbitrary<List<Fault>> faults() {
        Arbitrary<Integer> nth = Arbitraries.integers().between(1, 4);
        Arbitrary<Integer> codes = Arbitraries.of(1, 601, 619, 630, 638, -1);
        Arbitrary<Fault> fault = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(NativeCall.class), nth, codes)
                        .as(Fault::returned),
                Combinators.combine(Arbitraries.of(NativeCall.SEND, NativeCall.RECEIVE), nth, Arbitraries.of(0, 630))
                        .as((call, n, code) -> Fault.returned(call, n, code)),
                Combinators.combine(Arbitraries.of(NativeCall.SEND, NativeCall.RECEIVE), nth, codes)
                        .as(Fault::lastError),
                nth.map(Fault::neverSignalled));
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(List.<Fault>of())),
                Tuple.of(2, fault.list().ofMinSize(1).ofMaxSize(2)));
    }

    private static Arbitrary<HangUp> hangUps() {
        Arbitrary<Integer> nth = Arbitraries.integers().between(1, 4);
        return Arbitraries.oneOf(
                delays().map(HangUp.After::new),
                Combinators.combine(Arbitraries.of(NativeCall.class), nth, Arbitraries.of(true, false))
                        .as(HangUp.Inside::new),
                nth.map(HangUp.BeforeEvent::new),
                nth.map(HangUp.AfterEvent::new),
                Arbitraries.just(new HangUp.DuringDecision(1)));
    }

    private static Arbitrary<List<Duration>> decisions() {
        return Arbitraries.oneOf(
                        Arbitraries.of(0L, 0L, 0L, 9_999L, 10_000L, 10_001L).map(Duration::ofMillis),
                        Arbitraries.just(Scenario.NEVER))
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<ServerHabits> habits() {
        return Combinators.combine(
                        Arbitraries.of(CleanUp.class),
                        Arbitraries.of(0L, 1L, 1_000L),
                        Arbitraries.of(true, false),
                        Arbitraries.of(LineLoss.class),
                        Arbitraries.of(0L, 1L, 10_000L))
                .as((cleanUp, delay, again, loss, endDelay) ->
                        new ServerHabits(cleanUp, Duration.ofMillis(delay), again, loss, Duration.ofMillis(endDelay)));
    }

    private static Arbitrary<Boolean> worker() {
        return Arbitraries.frequency(Tuple.of(19, true), Tuple.of(1, false));
    }
}
