// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rasdialog.model.graph.Coverage.Share;
import io.github.rasdialog.model.graph.Marking.Mark;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Transition;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private final Automaton automaton = SampleCoverage.tokenLogin();
    private final DialogGraph graph = DialogGraph.of(automaton.dialog());
    private final Coverage coverage = SampleCoverage.of(automaton);

    CoverageTest() throws IOException {}

    @Test
    void aStateIsCoveredPartlyMissedOrOutOfReach() {
        assertThat(mark("askUser")).isEqualTo(Mark.COVERED);
        assertThat(mark("readCode")).isEqualTo(Mark.PARTLY);
        assertThat(mark("unavailable")).isEqualTo(Mark.MISSED);
        assertThat(mark("silent")).isEqualTo(Mark.NEVER);
    }

    @Test
    void anArrowIsPartlyCoveredWhereOneOfItsWaysWasMissed() {
        assertThat(mark("readCode", "granted")).isEqualTo(Mark.COVERED);
        assertThat(mark("readCode", "denied")).isEqualTo(Mark.PARTLY);
        assertThat(mark("readUser", "unavailable")).isEqualTo(Mark.MISSED);
        assertThat(mark("readCode", "silent")).isEqualTo(Mark.NEVER);
    }

    @Test
    void whatIsDrawnSaysItInWordsToo() {
        DialogGraph over = coverage.over(graph);

        assertThat(over.nodes().stream()
                        .filter(node -> node.look() != Node.Look.ENDED)
                        .map(node -> node.name() + " "
                                + node.details().get(node.details().size() - 1)))
                .contains(
                        "askUser \u00d71",
                        "readCode \u00d71, 8 of 10 ways out",
                        "unavailable never entered",
                        "silent cannot be entered");
        assertThat(over.arrows().stream().flatMap(arrow -> arrow.labels().stream()))
                .contains(
                        "right \u00d71",
                        "malformed \u00d71, wrong \u00d70 [wrongCodes = 2]",
                        "undecided \u00d70",
                        "timed-out (cannot happen)");
    }

    @Test
    void whatWasNotLookedAtIsNotCalledImpossible() {
        Coverage partial = new Coverage(automaton, coverage.states(), coverage.transitions(), false);

        assertThat(partial.remarks()).contains("  not looked at: readCode.timed-out -> silent");
        assertThat(partial.over(graph).arrows().stream().flatMap(arrow -> arrow.labels().stream()))
                .contains("timed-out (not looked at)")
                .noneMatch(label -> label.contains("cannot"));
    }

    @Test
    void whatSeveralTestsTookIsAddedUp() {
        Coverage none = new Coverage(automaton, zero(coverage.states()), zero(coverage.transitions()), false);

        assertThat(none.plus(coverage)).isEqualTo(coverage);
        assertThat(coverage.plus(coverage).states()).containsValue(2L).doesNotContainValue(1L);
        assertThat(coverage.plus(coverage).missed()).isEqualTo(coverage.missed());
    }

    private static <K> SortedMap<K, Long> zero(Map<K, Long> times) {
        SortedMap<K, Long> zero = new TreeMap<>();
        times.keySet().forEach(key -> zero.put(key, 0L));
        return zero;
    }

    @Test
    void namesTwentyAtMostAndCountsTheRest() {
        Coverage none = new Coverage(automaton, new TreeMap<>(), zero(coverage.transitions()), true);

        assertThat(none.remarks())
                .filteredOn(line -> line.startsWith("  missed: "))
                .hasSize(20);
        assertThat(none.remarks()).contains("  and " + (none.missed().size() - 20) + " more");
    }

    @Test
    void callsNothingButAllAHundredPercent() {
        assertThat(new Share(9_999, 10_000)).hasToString("9999/10000 (99.9 %)");
        assertThat(new Share(10_000, 10_000)).hasToString("10000/10000 (100.0 %)");
        assertThat(new Share(0, 0).ratio()).isEqualTo(1);
    }

    @Test
    void whatIsNotOfTheDialogIsRefused() {
        SortedMap<Integer, Long> noStates = new TreeMap<>();
        for (SortedMap<Integer, Long> states : List.of(of(-1, 1L), of(99, 1L), of(0, -1L))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Coverage(automaton, states, new TreeMap<>(), true));
        }
        for (Transition alien : List.of(new Transition(0, true), new Transition(999, false))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Coverage(automaton, noStates, of(alien, 1L), true));
        }
    }

    private static <K> SortedMap<K, Long> of(K key, long times) {
        return new TreeMap<>(Map.of(key, times));
    }

    private Mark mark(String state) {
        return coverage.state(graph.nodes().get(node(state)).state().index());
    }

    private Mark mark(String from, String to) {
        return graph.arrows().stream()
                .filter(arrow -> arrow.from() == node(from) && arrow.to() == node(to))
                .map(coverage::of)
                .findFirst()
                .orElseThrow();
    }

    private int node(String name) {
        return graph.nodes().stream().map(Node::name).toList().indexOf(name);
    }
}
