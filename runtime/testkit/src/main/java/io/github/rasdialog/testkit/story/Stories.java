// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.story;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.simulator.Fault;
import io.github.rasdialog.simulator.HangUp;
import io.github.rasdialog.simulator.PortSettings;
import io.github.rasdialog.simulator.Scenario;
import io.github.rasdialog.simulator.ServerHabits;
import io.github.rasdialog.simulator.caller.Act;
import io.github.rasdialog.simulator.caller.Script;
import io.github.rasdialog.simulator.monitor.NativeCall;
import io.github.rasdialog.testkit.subject.Reach;
import io.github.rasdialog.testkit.subject.Vocabulary;
import io.github.rasdialog.testkit.subject.Word;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Draws stories, with a liking for edges of its own, so that jqwik needs add none: nothing at all, exactly in time, just
 * too late, the first and the last byte. Mostly few things go wrong at once, so that the dialog gets somewhere.
 */
public final class Stories {
    private static final int MAX_ANSWERS = 8;
    private static final int MAX_ACTS = 4;
    private static final int MOST_LED = 2_000;

    private final Dialog dialog;
    private final Vocabulary words;
    private final Reach reach;
    private final boolean drawn;

    /**
     * Stories of calls to a dialog.
     *
     * @param drawn whether decisions are drawn; else, of a handler of the user's own, the time that it takes
     */
    public Stories(Dialog dialog, Vocabulary words, Reach reach, boolean drawn) {
        this.dialog = dialog;
        this.words = words;
        this.reach = reach;
        this.drawn = drawn;
    }

    /** Any story. */
    public Arbitrary<Story> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Combinators.combine(callers(), choices(), faults(), hangUps(), habits(), rooms(), workers())
                                .as(Story::new)),
                Tuple.of(1, spoiled(Arbitraries.of(led()))));
    }

    /** For each transition that can happen, the shortest story that leads to it: at most {@value #MOST_LED}. */
    public List<Story> led() {
        return reach.ways().stream()
                .limit(MOST_LED)
                .map(way -> Director.story(reach.runTo(way), dialog.data(), words))
                .map(story -> drawn ? story : story.decidedItself())
                .toList();
    }

    /** Without anything that takes time or needs the virtual clock: for races on threads. */
    public Arbitrary<Story> hurried() {
        Arbitrary<Answer> answers =
                words().map(word -> new Answer.Line(word, Delay.AT_ONCE, Integer.MAX_VALUE, 0, "\r"));
        Arbitrary<HangUp> hangUps =
                Arbitraries.integers().between(0, 2_000_000).map(nanos -> new HangUp.After(Duration.ofNanos(nanos)));
        Arbitrary<ServerHabits> habits = Combinators.combine(
                        Arbitraries.of(ServerHabits.CleanUp.class),
                        Arbitraries.of(ServerHabits.LineLoss.END_THEN_SIGNAL, ServerHabits.LineLoss.SIGNAL_THEN_END),
                        Arbitraries.integers().between(0, 100_000).map(Duration::ofNanos))
                .as((cleanUp, loss, delay) -> new ServerHabits(cleanUp, delay, true, loss, delay));
        Arbitrary<Choice> choices = Arbitraries.integers()
                .between(0, 3)
                .map(outcome -> drawn ? Choice.of(outcome) : Choice.itself(Duration.ZERO));
        return Combinators.combine(
                        answers.list().ofMinSize(1).ofMaxSize(MAX_ANSWERS),
                        choices.list().ofMaxSize(MAX_ANSWERS),
                        hangUps,
                        habits)
                .as((typed, decided, lost, server) -> new Story(
                        new CallerPlan.Careful(typed),
                        decided,
                        List.of(),
                        Optional.of(lost),
                        server,
                        Story.LARGE_ROOM,
                        true));
    }

    /** A story that leads somewhere, with a server of its own habits. */
    private Arbitrary<Story> spoiled(Arbitrary<Story> stories) {
        return Combinators.combine(stories, habits(), rooms())
                .as((story, server, room) ->
                        new Story(story.caller(), story.choices(), story.faults(), story.hangUp(), server, room, true));
    }

    // The caller.

    private Arbitrary<CallerPlan> callers() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, answers().list().ofMaxSize(MAX_ANSWERS).map(CallerPlan.Careful::new)),
                Tuple.of(1, scripts().map(CallerPlan.Wild::new)));
    }

    private Arbitrary<Answer> answers() {
        Arbitrary<Integer> pieces = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Integer.MAX_VALUE)),
                Tuple.of(1, Arbitraries.integers().between(1, 4)),
                Tuple.of(1, Arbitraries.integers().between(1, 100)));
        Arbitrary<Integer> pauses = Arbitraries.of(0, 0, 1, 200, 1_000, 20_000);
        Arbitrary<String> enters = Arbitraries.of("\r", "\r", "\r", "\n", "\r\n");
        Arbitrary<Answer> lines =
                Combinators.combine(words(), delays(), pieces, pauses, enters).as(Answer.Line::new);
        return Arbitraries.frequencyOf(
                Tuple.of(20, lines),
                Tuple.of(1, Arbitraries.just(new Answer.Silence())),
                Tuple.of(1, delays().map(Answer.HangsUp::new)));
    }

    private Arbitrary<Word> words() {
        Arbitrary<Integer> index = Arbitraries.integers().between(0, words.size() - 1);
        return Arbitraries.frequencyOf(
                Tuple.of(8, index.map(Word.Known::new)),
                Tuple.of(1, Arbitraries.integers().between(0, 7).map(Word.Malformed::new)),
                Tuple.of(1, nonsense().map(Word.Text::new)));
    }

    private static Arbitrary<String> nonsense() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('\b', '\u007F', '\u001B', '\u00FF')
                .ofMaxLength(200);
    }

    /** Callers who type whatever comes to them: several lines ahead, halves of lines, control characters, any byte. */
    private Arbitrary<Script> scripts() {
        Arbitrary<List<Act>> acts = acts().list().ofMaxSize(MAX_ACTS);
        return Combinators.combine(acts, acts.list().ofMaxSize(MAX_ANSWERS)).as(Script::new);
    }

    private Arbitrary<Act> acts() {
        List<String> open = dialog.data().stream()
                .filter(datum -> !datum.secret())
                .flatMap(datum -> words.known(datum).stream())
                .filter(word -> word.chars().allMatch(c -> c < 0x100))
                .toList();
        Arbitrary<String> known = open.isEmpty() ? Arbitraries.just("") : Arbitraries.of(open);
        Arbitrary<String> ends = Arbitraries.of("\r", "\r", "\r", "\n", "\r\n", "", "\b\r", "\u007F\n", "\r\r");
        Arbitrary<String> anyBytes =
                Arbitraries.strings().withCharRange('\0', '\u00FF').ofMaxLength(200);
        Arbitrary<String> keys = Arbitraries.frequencyOf(
                Tuple.of(6, Combinators.combine(known, ends).as(String::concat)), Tuple.of(2, anyBytes));
        Arbitrary<Act> typing =
                Combinators.combine(moments(), keys).as((moment, typed) -> new Act.Type(moment, typed, false));
        return Arbitraries.frequencyOf(
                Tuple.of(20, typing), Tuple.of(1, moments().map(Act.HangUp::new)));
    }

    private static Arbitrary<Delay> delays() {
        return Arbitraries.frequencyOf(
                Tuple.of(16, Arbitraries.just(Delay.AT_ONCE)),
                Tuple.of(2, Arbitraries.of(-1_000, -1, 0, 1).map(Delay::besideTimeout)),
                Tuple.of(1, Arbitraries.integers().between(0, 70_000).map(Delay::after)));
    }

    // The handler.

    private Arbitrary<List<Choice>> choices() {
        Arbitrary<Choice> choices = drawn ? drawnChoices() : deliberations().map(Choice::itself);
        return choices.list().ofMaxSize(MAX_ANSWERS);
    }

    private Arbitrary<Choice> drawnChoices() {
        int most = receiving()
                .mapToInt(state ->
                        state.decide().map(decide -> decide.outcomes().size()).orElse(1))
                .max()
                .orElse(1);
        Arbitrary<Choice.Manner> manners = Arbitraries.frequency(
                Tuple.of(16, Choice.Manner.DECIDES),
                Tuple.of(1, Choice.Manner.GIVES_NOTHING),
                Tuple.of(1, Choice.Manner.THROWS_EXCEPTION),
                Tuple.of(1, Choice.Manner.THROWS_ERROR));
        return Combinators.combine(manners, Arbitraries.integers().between(0, most - 1), deliberations())
                .as(Choice::new);
    }

    private Arbitrary<Duration> deliberations() {
        List<Duration> edges = receiving()
                .flatMap(state -> state.decide().stream())
                .flatMap(decide -> beside(decide.withinSeconds()))
                .toList();
        return Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.just(Duration.ZERO)),
                Tuple.of(2, edges.isEmpty() ? Arbitraries.just(Duration.ofMillis(1)) : Arbitraries.of(edges)),
                Tuple.of(1, Arbitraries.just(Scenario.NEVER)));
    }

    private Stream<AwaitReceive> receiving() {
        return dialog.states().stream().filter(AwaitReceive.class::isInstance).map(AwaitReceive.class::cast);
    }

    private static Stream<Duration> beside(int seconds) {
        return IntStream.of(-1, 0, 1)
                .mapToObj(millis -> Duration.ofSeconds(seconds).plusMillis(millis));
    }

    // The server.

    /** Moments of the call: at once, around the time-outs, any. */
    private Arbitrary<Duration> moments() {
        List<Duration> edges = receiving()
                .flatMap(state -> state.timeoutSeconds().stream().boxed())
                .flatMap(Stories::beside)
                .toList();
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(Duration.ZERO)),
                Tuple.of(1, edges.isEmpty() ? Arbitraries.just(Duration.ZERO) : Arbitraries.of(edges)),
                Tuple.of(1, Arbitraries.longs().between(0, 70_000).map(Duration::ofMillis)));
    }

    private Arbitrary<PortSettings> rooms() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Story.LARGE_ROOM)),
                Tuple.of(
                        3,
                        Combinators.combine(sizes(dialog.sendBuffer()), sizes(dialog.receiveBuffer()))
                                .as((send, receive) -> new PortSettings(
                                        OptionalLong.empty(), Story.LARGE_ROOM.device(), send, receive))));
    }

    private static Arbitrary<Integer> sizes(int least) {
        return Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of(least, least + 1, 65_535, 65_536, 70_000)),
                Tuple.of(1, Arbitraries.of(0, least - 1)));
    }

    private static Arbitrary<List<Fault>> faults() {
        Arbitrary<Integer> nth = Arbitraries.integers().between(1, 6);
        Arbitrary<Integer> codes = Arbitraries.of(1, 601, 603, 619, 630, 638, 0x7FFF_FFFF, 0x8000_0000, -1);
        Arbitrary<NativeCall> exchanges = Arbitraries.of(NativeCall.SEND, NativeCall.RECEIVE);
        Arbitrary<Fault> fault = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(NativeCall.class), nth, codes)
                        .as(Fault::returned),
                Combinators.combine(exchanges, nth).as((call, n) -> Fault.returned(call, n, 0)),
                nth.map(n -> Fault.returned(NativeCall.GET_INFO, n, RasError.PENDING)),
                Combinators.combine(exchanges, nth, codes).as(Fault::lastError),
                nth.map(Fault::neverSignalled));
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(List.of())),
                Tuple.of(1, fault.list().ofMinSize(1).ofMaxSize(3)));
    }

    private Arbitrary<Optional<HangUp>> hangUps() {
        Arbitrary<Integer> nth = Arbitraries.integers().between(1, 6);
        Arbitrary<HangUp> hangUp = Arbitraries.oneOf(
                moments().map(HangUp.After::new),
                Combinators.combine(Arbitraries.of(NativeCall.class), nth, Arbitraries.of(true, false))
                        .as(HangUp.Inside::new),
                nth.map(HangUp.BeforeEvent::new),
                nth.map(HangUp.AfterEvent::new),
                nth.map(HangUp.DuringDecision::new));
        return hangUp.optional(0.3);
    }

    private Arbitrary<ServerHabits> habits() {
        Arbitrary<ServerHabits> any = Combinators.combine(
                        Arbitraries.of(ServerHabits.CleanUp.class),
                        moments(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(ServerHabits.LineLoss.class),
                        moments())
                .as(ServerHabits::new);
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(ServerHabits.DEFAULT)), Tuple.of(2, any));
    }

    private static Arbitrary<Boolean> workers() {
        return Arbitraries.frequency(Tuple.of(30, true), Tuple.of(1, false));
    }
}
