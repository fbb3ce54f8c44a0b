// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import io.github.rasdialog.simulator.Fault;
import io.github.rasdialog.simulator.HangUp;
import io.github.rasdialog.simulator.PortSettings;
import io.github.rasdialog.simulator.Scenario;
import io.github.rasdialog.simulator.ServerHabits;
import io.github.rasdialog.simulator.caller.Act;
import io.github.rasdialog.simulator.caller.Caller;
import io.github.rasdialog.simulator.caller.Script;
import io.github.rasdialog.simulator.monitor.NativeCall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Draws calls, with a liking for edges of its own, so that jqwik needs add none: nothing at all, exactly in time, just
 * too late, the first and the last byte.
 */
final class Calls {
    private static final int PENDING = 600;
    private static final String SECRET_MARK = "Zecret";
    private static final int MAX_REPLIES = 8;
    private static final int MAX_ACTS = 4;

    private final Vocabulary words;

    Calls(Vocabulary words) {
        this.words = words;
    }

    /** Any call: mostly few things go wrong at once, so that the dialog gets somewhere. */
    Arbitrary<Scenario> any() {
        return Combinators.combine(callers(), ports(), faults(), hangUps(), deliberations(), habits(), workers())
                .as(Scenario::new);
    }

    // The caller.

    private Arbitrary<Supplier<? extends Caller>> callers() {
        return Arbitraries.oneOf(
                wildScripts().map(script -> Scenario.of(script).caller()),
                carefulCallers().map(caller -> caller));
    }

    private Arbitrary<CarefulCaller> carefulCallers() {
        Arbitrary<List<Keys>> open = keys(words.openLines(), nonsense()).list().ofMaxSize(MAX_REPLIES);
        Arbitrary<List<Keys>> secret = keys(words.secretLines(), nonsense().map(SECRET_MARK::concat))
                .list()
                .ofMaxSize(MAX_REPLIES);
        return Combinators.combine(open, secret).as((o, s) -> new CarefulCaller(o, s, words.secretPrompt()));
    }

    private static Arbitrary<Keys> keys(List<String> lines, Arbitrary<String> nonsense) {
        Arbitrary<String> typed = Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.of(lines)), Tuple.of(1, nonsense));
        return Combinators.combine(delays(), typed, Arbitraries.integers().between(1, 100), delays())
                .as(Keys::new);
    }

    /** Without the mark of a secret, so that a secret that turns up cannot have been typed in the open. */
    private static Arbitrary<String> nonsense() {
        return Arbitraries.strings()
                .withCharRange(' ', 'Y')
                .withCharRange('[', '~')
                .withChars('\b', '\u00FF')
                .ofMaxLength(200);
    }

    /** Callers who type whatever comes to them: several lines ahead, halves of lines, control characters, any byte. */
    private Arbitrary<Script> wildScripts() {
        Arbitrary<List<Act>> acts = acts().list().ofMaxSize(MAX_ACTS);
        return Combinators.combine(acts, acts.list().ofMaxSize(MAX_REPLIES)).as(Script::new);
    }

    private Arbitrary<Act> acts() {
        Arbitrary<String> known = Arbitraries.of(Stream.concat(words.openLines().stream(), words.secretLines().stream())
                .toList());
        Arbitrary<String> ends = Arbitraries.of("\r", "\r", "\r", "\n", "\r\n", "", "\b\r", "\u007F\n", "\r\r");
        Arbitrary<String> anyBytes =
                Arbitraries.strings().withCharRange('\0', '\u00FF').ofMaxLength(200);
        Arbitrary<String> keys = Arbitraries.frequencyOf(
                Tuple.of(6, Combinators.combine(known, ends).as(String::concat)), Tuple.of(2, anyBytes));
        Arbitrary<Act> typing =
                Combinators.combine(delays(), keys).as((delay, typed) -> new Act.Type(delay, typed, false));
        return Arbitraries.frequencyOf(Tuple.of(20, typing), Tuple.of(1, delays().map(Act.HangUp::new)));
    }

    // The handler's time.

    private static Arbitrary<List<Duration>> deliberations() {
        Arbitrary<Duration> edges = Arbitraries.of(0, 1, 9_999, 10_000, 10_001, 29_999, 30_000, 30_001)
                .map(Duration::ofMillis);
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.just(Duration.ZERO)),
                        Tuple.of(2, edges),
                        Tuple.of(1, Arbitraries.just(Scenario.NEVER)))
                .list()
                .ofMaxSize(MAX_REPLIES);
    }

    /** Around the time-outs of both dialogs, 30 and 60 seconds. */
    private static Arbitrary<Duration> delays() {
        Arbitrary<Duration> edges =
                Arbitraries.of(29_999, 30_000, 30_001, 59_999, 60_000, 60_001).map(Duration::ofMillis);
        Arbitrary<Duration> any = Arbitraries.longs().between(0, 70_000).map(Duration::ofMillis);
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(Duration.ZERO)), Tuple.of(1, edges), Tuple.of(1, any));
    }

    // The server.

    private static Arbitrary<PortSettings> ports() {
        Arbitrary<Integer> send = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of(512, 513, 1024)),
                Tuple.of(1, Arbitraries.of(0, 127, 511, 65_535, 65_536, 70_000)));
        Arbitrary<Integer> receive = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of(80, 81, 1024)),
                Tuple.of(1, Arbitraries.of(0, 63, 64, 79, 65_535, 65_536, 70_000)));
        return Combinators.combine(send, receive)
                .as((sendSize, receiveSize) ->
                        new PortSettings(OptionalLong.empty(), "Hayes SmartModem 9600", sendSize, receiveSize));
    }

    private static Arbitrary<List<Fault>> faults() {
        Arbitrary<Integer> nth = Arbitraries.integers().between(1, 6);
        Arbitrary<Integer> codes = Arbitraries.of(1, 601, 603, 619, 630, 638, 0x7FFF_FFFF, 0x8000_0000, -1);
        Arbitrary<NativeCall> exchanges = Arbitraries.of(NativeCall.SEND, NativeCall.RECEIVE);
        Arbitrary<Fault> fault = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(NativeCall.class), nth, codes)
                        .as(Fault::returned),
                Combinators.combine(exchanges, nth).as((call, n) -> Fault.returned(call, n, 0)),
                nth.map(n -> Fault.returned(NativeCall.GET_INFO, n, PENDING)),
                Combinators.combine(exchanges, nth, codes).as(Fault::lastError),
                nth.map(Fault::neverSignalled));
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(List.of())),
                Tuple.of(1, fault.list().ofMinSize(1).ofMaxSize(3)));
    }

    private static Arbitrary<Optional<HangUp>> hangUps() {
        Arbitrary<Integer> nth = Arbitraries.integers().between(1, 6);
        Arbitrary<HangUp> hangUp = Arbitraries.oneOf(
                delays().map(HangUp.After::new),
                Combinators.combine(Arbitraries.of(NativeCall.class), nth, Arbitraries.of(true, false))
                        .as(HangUp.Inside::new),
                nth.map(HangUp.BeforeEvent::new),
                nth.map(HangUp.AfterEvent::new),
                nth.map(HangUp.DuringDecision::new));
        return hangUp.optional(0.3);
    }

    private static Arbitrary<ServerHabits> habits() {
        return Combinators.combine(
                        Arbitraries.of(ServerHabits.CleanUp.class),
                        delays(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(ServerHabits.LineLoss.class),
                        delays())
                .as(ServerHabits::new);
    }

    private static Arbitrary<Boolean> workers() {
        return Arbitraries.frequency(Tuple.of(30, true), Tuple.of(1, false));
    }
}
