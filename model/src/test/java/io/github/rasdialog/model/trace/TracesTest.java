// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rasdialog.model.Corpus;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.check.Checker;
import io.github.rasdialog.model.check.FigureRuns;
import io.github.rasdialog.model.check.Figures;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.SampleDialogs;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.semantics.Step;
import io.github.rasdialog.model.source.Diagnostic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TracesTest {
    private static final Dialog LOGIN = SampleDialogs.tokenLogin().build();
    private static final Semantics MEANING = Semantics.of(LOGIN);

    @Property
    void aRunIsFoundAgainByItsLabels(@ForAll @Size(max = 30) List<@IntRange(max = 9) Integer> choices) {
        Run run = walk(choices);

        assertThat(Replay.of(MEANING, run.labels())).isEqualTo(run);
    }

    @Property
    void aTimelineHasAMomentForEachLabelAndItsTimesNeverRunBack(
            @ForAll @Size(max = 30) List<@IntRange(max = 9) Integer> choices) {
        Run run = walk(choices);

        List<Moment> moments = Timeline.of(LOGIN, run).moments();

        assertThat(moments).extracting(Moment::label).isEqualTo(run.labels());
        assertThat(moments).extracting(moment -> moment.seconds().orElseThrow()).isSorted();
    }

    @Example
    void aTimelineReadsTheSameWhereDigitsAreOthers() {
        Locale locale = Locale.getDefault();
        Run run = walk(List.of(0, 0, 0, 0, 0, 0));
        List<String> here =
                Timeline.of(LOGIN, run).moments().stream().map(Moment::time).toList();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Timeline.of(LOGIN, run).moments())
                    .extracting(Moment::time)
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Property
    void aTraceMayStopWithinAStep(@ForAll @Size(max = 30) List<@IntRange(max = 9) Integer> choices) {
        List<String> labels = walk(choices).labels();

        for (int length = 1; length <= labels.size(); length++) {
            List<String> trace = labels.subList(0, length);
            assertThat(Timeline.of(LOGIN, trace).moments())
                    .extracting(Moment::label)
                    .isEqualTo(trace);
        }
    }

    @Example
    void whatIsNoRunIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Replay.of(MEANING, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Replay.of(MEANING, List.of("granted")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Replay.of(MEANING, List.of("askUser", "askUser.sent", "granted")))
                .withMessageContaining("askUser.sent");
    }

    @Example
    void everyTraceOfTheCorpusIsARunWithALineOfTheFileForEachMoment() throws IOException {
        int shown = 0;
        for (Corpus.Case file : Corpus.all()) {
            LoadedDialog loaded = file.load();
            for (Diagnostic diagnostic : loaded.diagnostics()) {
                if (!diagnostic.trace().isEmpty()) {
                    Timeline timeline = Timeline.of(loaded.linked().orElseThrow(), diagnostic.trace());
                    assertThat(timeline.moments()).extracting(Moment::label).isEqualTo(diagnostic.trace());
                    assertThat(timeline.moments())
                            .allMatch(moment -> !loaded.sources()
                                    .of(moment.location())
                                    .line(moment.location().line())
                                    .isBlank());
                    shown++;
                }
            }
        }
        assertThat(shown).isGreaterThan(10);
    }

    @Example
    void theRunOfAFigureReachesIt() {
        Figures figures = Checker.check(LOGIN).figures().orElseThrow();

        FigureRuns runs = FigureRuns.of(LOGIN, figures);

        assertThat(runs.mostExchanges().labels().stream()
                        .filter(label -> label.startsWith("read") && !label.contains(".")))
                .hasSize((int) figures.maxExchanges());
        List<Moment> moments = Timeline.of(LOGIN, runs.longestHold()).moments();
        assertThat(moments.get(moments.size() - 1).seconds()).isEqualTo(figures.maxHoldSeconds());
        assertThat(moments.get(moments.size() - 1).label()).isEqualTo("over");
    }

    @Example
    void aTableSaysWhoDoesWhatByWhenAndWhere() {
        Timeline timeline = Timeline.of(
                LOGIN,
                List.of(
                        "askUser",
                        "askUser.sent",
                        "readUser",
                        "readUser.received",
                        "readUser.undecided",
                        "unavailable"));

        assertThat(TextTimeline.lines(timeline))
                .containsExactly(
                        "by    line  who      what",
                        "0:00   100  DLL      askUser: sends \"User name: \"",
                        "0:00   102  server   askUser.sent: passes it on",
                        "0:00   200  DLL      readUser: awaits a line for user, at most 60 s",
                        "1:00   200  caller   readUser.received: types a well-formed line for user",
                        "1:10   211  handler  readUser.undecided: throws, or gives no answer within 10 s",
                        "1:10   900  DLL      unavailable: completes with ERROR 645");
    }

    @Example
    void aSequenceDiagramHasAnArrowForEachMomentAndEscapesWhatMermaidReads() {
        Timeline timeline = Timeline.of(
                LOGIN,
                List.of(
                        "askUser",
                        "askUser.sent",
                        "readUser",
                        "readUser.received",
                        "readUser.challenged",
                        "askCode",
                        "askCode.sent",
                        "readCode",
                        "readCode.malformed",
                        "askCode",
                        "hung-up",
                        "over"));

        assertThat(MermaidTimeline.lines(timeline))
                .startsWith("sequenceDiagram", "    participant caller as Caller")
                .hasSize(5 + timeline.moments().size())
                .anyMatch(line ->
                        line.contains("caller->>dll: 1:40 readCode.malformed: types a malformed line for code#59;"
                                + " wrongCodes is 1 (line "))
                .endsWith(
                        "    caller->>server: 1:40 hung-up: hangs up (line 300)",
                        "    server->>dll: 1:40 over: ends the call (line 1200)");
    }

    /** The run that takes one of the steps that there are, again and again. */
    private static Run walk(List<Integer> choices) {
        List<Step> steps = new ArrayList<>();
        Configuration at = MEANING.initial();
        for (int choice : choices) {
            List<Step> open = MEANING.steps(at);
            if (!open.isEmpty()) {
                Step step = open.get(choice % open.size());
                steps.add(step);
                at = step.target();
            }
        }
        return new Run(MEANING.initial(), MEANING.initialEvent(), steps);
    }
}
