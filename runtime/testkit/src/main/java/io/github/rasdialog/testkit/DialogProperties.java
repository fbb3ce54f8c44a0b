// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit;

import io.github.rasdialog.testkit.coverage.Coverage;
import io.github.rasdialog.testkit.judge.Judge;
import io.github.rasdialog.testkit.judge.Teller;
import io.github.rasdialog.testkit.stage.Engine;
import io.github.rasdialog.testkit.stage.Play;
import io.github.rasdialog.testkit.stage.Stage;
import io.github.rasdialog.testkit.story.Stories;
import io.github.rasdialog.testkit.story.Story;
import io.github.rasdialog.testkit.subject.Subject;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;

/**
 * What holds of a dialog whatever the caller types, the handler decides and the server does. Extend it and name the dialog:
 *
 * <pre>{@code
 * class TokenLoginTest extends DialogProperties {
 *     TokenLoginTest() {
 *         super(DialogUnderTest.of(
 *                 "src/main/dialog/token-login.dialog.yaml", TokenLoginHandler.class, TokenLoginDialog::type));
 *     }
 * }
 * }</pre>
 *
 * <p>Each property is tried as often as jqwik is told ({@code jqwik.tries.default}), unless it says otherwise. What fails
 * is shrunk to a minimal story and told as a timeline.
 */
@AddLifecycleHook(CoverageHook.class)
@AddLifecycleHook(value = StoryHook.class, propagateTo = PropagationMode.DIRECT_DESCENDANTS)
public abstract class DialogProperties {
    private static final int SEVERAL = 4;

    private final Subject<?> subject;
    private final Stage<?> stage;
    private final Stories stories;
    private final Judge judge;
    private final boolean counted;

    /**
     * Properties of a dialog.
     *
     * @throws IllegalArgumentException if the dialog has errors, or the words do not fit it
     */
    protected DialogProperties(DialogUnderTest<?> dialog) {
        this.subject = dialog.subject();
        this.stage = new Stage<>(
                subject, (type, rasman, workers, clock, max) -> engine().install(type, rasman, workers, clock, max));
        this.stories = new Stories(
                subject.model().dialog(),
                subject.words(),
                subject.model().reach(),
                subject.handlers().isEmpty());
        this.judge = new Judge(subject);
        DialogCoverage coverage = getClass().getAnnotation(DialogCoverage.class);
        this.counted = coverage == null || coverage.counted();
        CoverageHook.plays(getClass(), subject.model());
    }

    /** What runs the dialog; override it to have the properties judge another engine. */
    protected Engine engine() {
        return Engine.OURS;
    }

    /** B1 to S4, as the simulator's monitor sees them; C1, B2 and E2 from the handler's side too. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void theRulesOfTheProtocolAreKept(@ForAll long seed, @ForAll("stories") Story story) {
        Play play = play(seed, story);
        expect(play, judge.rules(play));
        expect(play, judge.endings(play));
    }

    /** S1. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void nobodyIsLetInWithoutARightToIt(@ForAll long seed, @ForAll("stories") Story story) {
        Play play = play(seed, story);
        expect(play, judge.failsClosed(play));
    }

    /** The generated machine does what the model says. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void theMachineFollowsTheModel(@ForAll long seed, @ForAll("stories") Story story) {
        Play play = play(seed, story);
        expect(play, judge.conformance(play));
    }

    /** The YAML's {@code properties}, of what the machine really did. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void theDeclaredPropertiesHold(@ForAll long seed, @ForAll("stories") Story story) {
        Play play = play(seed, story);
        expect(play, judge.properties(play));
    }

    /** The checker's longest hold, and each state's own time. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void noCallOutlastsTheLongestHold(@ForAll long seed, @ForAll("stories") Story story) {
        Play play = play(seed, story);
        expect(play, judge.holds(play));
    }

    /** S2. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void noSecretGetsOut(@ForAll long seed, @ForAll("stories") Story story) {
        Play play = play(seed, story);
        expect(play, judge.secrets(play));
    }

    /** Threads, events, transactions. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void nothingIsLeftBehind(@ForAll long seed, @ForAll("stories") Story story) {
        Play play = play(seed, story);
        expect(play, judge.leaks(play));
    }

    /** It answers, does not throw, and gives its secrets back. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void theHandlerDoesAsItOught(@ForAll long seed, @ForAll("stories") Story story) {
        Play play = play(seed, story);
        expect(play, judge.handler(play));
    }

    /** Every question again, of calls that overlap on ports that come again. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void severalCallsAtOnceKeepToTheRules(
            @ForAll long seed,
            @ForAll @Size(min = 2, max = SEVERAL) List<@From("stories") Story> calls,
            @ForAll @IntRange(min = 1, max = SEVERAL - 1) int maxTransactions,
            @ForAll @IntRange(max = 90_000) int millisBetween) {
        Play play = play(seed, calls, maxTransactions, Duration.ofMillis(millisBetween));
        expectAll(play);
    }

    /** The shortest way to each transition that can happen; where the user's handler decides, as far as it agrees. */
    @Property(edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.EXHAUSTIVE)
    void everyTransitionIsTried(@ForAll("led") Story story) {
        Play play = play(1, story);
        expectAll(play);
    }

    /** On threads and the machine's clock: no seed brings a failure back, so that there is nothing to shrink. */
    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void endAndCompleteMayRace(@ForAll @Size(min = 8, max = 32) List<@From("hurried") Story> calls)
            throws InterruptedException {
        Play play = counted(stage.playOnThreads(calls));
        expect(play, judge.rules(play));
        expect(play, judge.endings(play));
        expect(play, judge.failsClosed(play));
        expect(play, judge.conformance(play));
        expect(play, judge.secrets(play));
        expect(play, judge.leaks(play));
    }

    /** Any story of a call. */
    @Provide
    Arbitrary<Story> stories() {
        return stories.any();
    }

    /** A story for each transition. */
    @Provide
    Arbitrary<Story> led() {
        return Arbitraries.of(stories.led());
    }

    /** Stories for threads. */
    @Provide
    Arbitrary<Story> hurried() {
        return stories.hurried();
    }

    /**
     * Plays calls again, as a failure told them, and asks every question.
     *
     * @param seed of the simulator
     * @param calls the stories, a call each
     * @param maxTransactions how many may be live at once
     * @param between how long after one call the next is placed
     */
    public final void replay(long seed, List<Story> calls, int maxTransactions, Duration between) {
        expectAll(play(seed, calls, maxTransactions, between));
    }

    private Play play(long seed, Story story) {
        return play(seed, List.of(story), 1, Duration.ZERO);
    }

    private Play play(long seed, List<Story> calls, int maxTransactions, Duration between) {
        return counted(stage.play(seed, calls, maxTransactions, between));
    }

    private Play counted(Play play) {
        if (counted) {
            play.scenes().forEach(scene -> Coverage.ofThisMachine().count(subject.model(), scene.walk()));
        }
        return play;
    }

    private void expectAll(Play play) {
        List<Function<Play, List<String>>> questions = List.of(
                judge::rules,
                judge::endings,
                judge::failsClosed,
                judge::conformance,
                judge::properties,
                judge::holds,
                judge::secrets,
                judge::leaks,
                judge::handler);
        questions.forEach(question -> expect(play, question.apply(play)));
    }

    private void expect(Play play, List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw new AssertionError(Teller.tell(subject.model(), play, wrong));
        }
    }
}
