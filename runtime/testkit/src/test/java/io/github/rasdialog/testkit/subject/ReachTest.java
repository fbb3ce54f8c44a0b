// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Transition;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ReachTest {
    private final DialogModel model = SampleModel.load();
    private final Reach reach = model.reach();
    private final Automaton automaton = model.semantics().automaton();

    @Test
    void tellsACounterThatIsFullFromOneThatIsNot() {
        assertThat(names(reach.ways()))
                .contains(
                        "read.wrong -> ask",
                        "read.wrong -> refused",
                        "read.malformed -> ask",
                        "read.malformed -> refused");
    }

    @Test
    void leavesOutWhatNeverHappens() {
        assertThat(names(reach.ways())).contains("hung-up in ask -> over").doesNotContain("hung-up in silent -> over");
        assertThat(reach.states()).doesNotContain("(unknown)").contains("ask", "silent", "over", "(failed)");
    }

    @Test
    void leadsToEveryTransitionByARunThatTakesItLast() {
        for (Transition way : reach.ways()) {
            Run run = reach.runTo(way);

            assertThat(Transition.of(run.steps().get(run.steps().size() - 1))).isEqualTo(way);
            assertThat(model.semantics()
                            .run(run.steps().stream()
                                    .mapToInt(step -> step.edge().index())
                                    .toArray()))
                    .isEqualTo(run);
        }
    }

    @Test
    void pairsTransitionsThatFollowEachOther() {
        assertThat(reach.pairs())
                .isNotEmpty()
                .allSatisfy(pair -> assertThat(automaton
                                .edges()
                                .get(pair.first().edge())
                                .target(pair.first().full()))
                        .isEqualTo(automaton.edges().get(pair.second().edge()).source()));
    }

    private List<String> names(Iterable<Transition> ways) {
        return StreamSupport.stream(ways.spliterator(), false)
                .map(way -> way.name(automaton))
                .toList();
    }
}
