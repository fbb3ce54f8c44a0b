// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasdialog.model.dialog.DialogDraft;
import io.github.rasdialog.model.dialog.SampleDialogs;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SemanticsTest {
    private final Semantics token = Semantics.of(SampleDialogs.tokenLogin().build());

    @Test
    void theExampleHasThirtyFourConfigurationsAndSeventyTransitions() {
        Set<Configuration> reached = reachable(token);
        assertThat(reached).hasSize(34);
        assertThat(reached.stream()
                        .mapToInt(configuration -> token.steps(configuration).size())
                        .sum())
                .isEqualTo(70);
    }

    @Test
    void aRunBeginsByEnteringTheStartState() {
        assertThat(token.run().labels()).containsExactly("askUser");
        assertThat(token.initial()).hasToString("askUser [0]");
    }

    @Test
    void aStepCarriesWhatHappenedAndThenTheStateThatIsEntered() {
        assertThat(follow(token, "askUser.sent", "readUser.received", "readUser.challenged")
                        .labels())
                .containsExactly(
                        "askUser", "askUser.sent", "readUser", "readUser.received", "readUser.challenged", "askCode");
    }

    @Test
    void aTimedOutStateAndEndCarryNoEventOfTheirOwn() {
        Run run = follow(token, "askUser.sent", "readUser.timed-out", "gaveUp", "over");
        assertThat(run.labels())
                .containsExactly(
                        "askUser", "askUser.sent", "readUser", "readUser.timed-out", "silent", "gaveUp", "over");
        assertThat(token.steps(run.last())).isEmpty();
    }

    @Test
    void hangingUpLeadsToEndedFromEveryStateButCompletingAndEnded() {
        for (Configuration configuration : reachable(token)) {
            boolean hangUp = token.steps(configuration).stream()
                    .anyMatch(step -> step.labels().equals(List.of("hung-up", "over")));
            String name = configuration.location().state().name();
            boolean offered = name.startsWith("ask") || name.startsWith("read") || name.equals("silent");
            assertThat(hangUp).as(configuration.toString()).isEqualTo(offered);
        }
    }

    @Test
    void edgesComeInTheOrderOfTheLanguage() {
        Configuration receiving = follow(token, "askUser.sent").last();
        assertThat(offered(receiving))
                .containsExactly(
                        "readUser.received", "readUser.malformed", "readUser.timed-out", "readUser.failed", "hung-up");
        Configuration deciding =
                follow(token, "askUser.sent", "readUser.received").last();
        assertThat(offered(deciding))
                .containsExactly("readUser.challenged", "readUser.unknown", "readUser.undecided", "hung-up");
    }

    @Test
    void aCountedEdgeLeadsElsewhereAndAddsNothingOnceItsCounterIsFull() {
        Run twice = follow(
                token,
                "askUser.sent",
                "readUser.received",
                "readUser.challenged",
                "askCode.sent",
                "readCode.malformed",
                "askCode.sent",
                "readCode.received",
                "readCode.wrong");
        assertThat(twice.last()).hasToString("askCode [2]");
        Run thrice = follow(token, twice, "askCode.sent", "readCode.malformed");
        assertThat(thrice.last()).hasToString("denied [2]");
    }

    @Test
    void aWrongLineWithoutMalformedIsTheFailedStep() {
        Semantics plain = Semantics.of(new DialogDraft()
                .datum("user", 8)
                .send("ask", "?", "read")
                .receive("read", "user", 0)
                .received("bye")
                .error("bye", 5)
                .ended("over")
                .build());
        assertThat(offered(plain, follow(plain, "ask.sent").last()))
                .containsExactly("read.received", "read.failed", "hung-up");
        assertThat(follow(plain, "ask.sent", "read.failed").labels()).endsWith("read.failed", "(failed)");
    }

    @Test
    void aRunRefusesAnEdgeThatIsNotOpen() {
        int last = token.automaton().edges().size() - 1;
        assertThatThrownBy(() -> token.run(last))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not leave askUser");
    }

    private List<String> offered(Configuration configuration) {
        return offered(token, configuration);
    }

    private static List<String> offered(Semantics semantics, Configuration configuration) {
        return semantics.steps(configuration).stream()
                .map(step -> step.labels().get(0))
                .toList();
    }

    private static Run follow(Semantics semantics, String... firstLabels) {
        return follow(semantics, semantics.run(), firstLabels);
    }

    private static Run follow(Semantics semantics, Run begun, String... firstLabels) {
        List<Integer> edges = new java.util.ArrayList<>(
                begun.steps().stream().map(step -> step.edge().index()).toList());
        Configuration at = begun.last();
        for (String label : firstLabels) {
            Configuration here = at;
            Step taken = semantics.steps(here).stream()
                    .filter(step -> step.labels().get(0).equals(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(label + " is not offered at " + here));
            edges.add(taken.edge().index());
            at = taken.target();
        }
        return semantics.run(edges.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Set<Configuration> reachable(Semantics semantics) {
        Set<Configuration> reached = new LinkedHashSet<>(Set.of(semantics.initial()));
        Deque<Configuration> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (Step step : semantics.steps(open.remove())) {
                if (reached.add(step.target())) {
                    open.add(step.target());
                }
            }
        }
        return reached;
    }
}
