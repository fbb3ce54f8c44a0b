// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.DialogDraft;
import io.github.rasdialog.model.dialog.RandomDialogs;
import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import io.github.rasdialog.model.dialog.SampleDialogs;
import io.github.rasdialog.model.reference.ReferenceGraph;
import io.github.rasdialog.model.semantics.Automaton;
import java.util.BitSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LayersTest {
    @Property(tries = 500)
    void layersAndBreadthFirstReachTheSame(@ForAll("dialogs") Sample sample) {
        Graph graph = Graph.of(Automaton.of(sample.dialog()));
        Layers layers = Layers.explore(graph);
        BreadthFirst search = new BreadthFirst(graph);
        BitSet reached = new BitSet();
        for (int number = 0; number < search.size(); number++) {
            reached.set(search.node(number));
            search.expand(number);
        }
        assertThat(layers.complete()).isTrue();
        assertThat(layers.configurations()).isEqualTo(search.size());
        assertThat(layers.nodes()).isEqualTo(reached);
    }

    @Provide
    Arbitrary<Sample> dialogs() {
        return RandomDialogs.dialogs();
    }

    @Test
    void theLimitIsTheLastNumberOfConfigurationsThatIsSearched() {
        Graph graph = Graph.of(Automaton.of(SampleDialogs.tokenLogin().build()));
        assertThat(Layers.explore(graph, 34).complete()).isTrue();
        assertThat(Layers.explore(graph, 33).complete()).isFalse();
    }

    @Test
    void countersThatNeedMoreThanOneLongAreCountedAlike() {
        Dialog dialog = manyCounters(12, 60_000).build();
        Layers layers = Layers.explore(Graph.of(Automaton.of(dialog)));
        // Each counter is counted once at most, in the order of the chain: 12 + 1 settings in a row.
        ReferenceGraph reference = new ReferenceGraph(dialog);
        assertThat(layers.configurations()).isEqualTo(reference.configurations().size());
        assertThat(layers.transitions())
                .isEqualTo(reference.configurations().stream()
                        .mapToLong(at -> reference.steps(at).size())
                        .sum());
    }

    @Test
    void layersOfManyKindsAreSearchedToTheLast() {
        int counters = 14;
        Layers layers =
                Layers.explore(Graph.of(Automaton.of(hub(counters, "gone").build())));
        Graph graph = layers.graph();
        long[] answers = new long[graph.size()];
        graph.nodes(node -> graph.location(node).toString().equals("read deciding")).stream()
                .forEach(node -> answers[node] = 1);
        BreadthFirst search = new BreadthFirst(graph);
        for (int number = 0; number < search.size(); number++) {
            search.expand(number);
        }
        assertThat(layers.size()).isEqualTo(1 << counters);
        assertThat(layers.configurations()).isEqualTo(search.size());
        assertThat(layers.meetsFull(counters - 1, label -> true)).isTrue();
        // Each outcome once, and any of them again.
        assertThat(RunFold.heaviest(layers, Weights.ofNodes(graph, answers))).isEqualTo(counters + 1);
        assertThat(HeavyRuns.shortestOver(layers, Weights.ofNodes(graph, answers), counters))
                .hasValueSatisfying(run -> assertThat(run).hasSize(3 * counters + 2));
    }

    @Test
    void aCycleInTheLastOfManyKindsOfLayersIsFound() {
        int counters = 14;
        Layers layers =
                Layers.explore(Graph.of(Automaton.of(hub(counters, "ask").build())));
        assertThat(layers.cyclic()).isTrue();
        assertThat(Loops.states(layers)).hasSize(1);
        assertThat(layers.cyclicShapes()).hasSizeGreaterThanOrEqualTo(1 << counters - 1);
    }

    private static DialogDraft hub(int counters, String onceFull) {
        DialogDraft draft = new DialogDraft().datum("line", 8);
        for (int i = 0; i < counters; i++) {
            draft.counter("c" + i, 1);
        }
        DialogDraft.ReceiveDraft read = draft.send("ask", "?", "read")
                .receive("read", "line", 5)
                .timedOut("silent")
                .malformed("gone");
        for (int i = 0; i < counters; i++) {
            read.outcome("o" + i, "ask#c" + i + ">" + (i == 0 ? onceFull : "gone"));
        }
        return read.decided().timedOut("silent", "gone").error("gone", 638).ended("over");
    }

    private static DialogDraft manyCounters(int counters, int max) {
        DialogDraft draft = new DialogDraft().datum("line", 8);
        for (int i = 0; i < counters; i++) {
            draft.counter("c" + i, max);
        }
        for (int i = 0; i < counters; i++) {
            String next = i + 1 < counters ? "ask" + (i + 1) : "granted";
            draft.send("ask" + i, "?", "read" + i)
                    .receive("read" + i, "line", 5)
                    .timedOut("silent")
                    .malformed("gone")
                    .outcome("counted", next + "#c" + i + ">gone")
                    .outcome("plain", next)
                    .decided();
        }
        return draft.timedOut("silent", "gone")
                .success("granted", "u", "")
                .error("gone", 638)
                .ended("over");
    }

    @Test
    void aMillionTriesAreSearchedToTheLast() {
        Dialog dialog = new DialogDraft()
                .datum("line", 8)
                .counter("tries", 1_000_000)
                .send("ask", "?", "read")
                .receive("read", "line", 5)
                .timedOut("silent")
                .malformed("ask#tries>gone")
                .received("gone")
                .timedOut("silent", "gone")
                .error("gone", 638)
                .ended("over")
                .build();
        Layers layers = Layers.explore(Graph.of(Automaton.of(dialog)));
        // ask, read, silent, gone, over, (failed) with each value of the counter.
        assertThat(layers.configurations()).isEqualTo(6 * 1_000_001L);
        Graph graph = layers.graph();
        long[] receives = new long[graph.size()];
        graph.nodes(node -> graph.location(node).toString().equals("read receiving")).stream()
                .forEach(node -> receives[node] = 1);
        assertThat(RunFold.heaviest(layers, Weights.ofNodes(graph, receives))).isEqualTo(1_000_001);
    }

    @Test
    void aGraphWithACycleHasNoHeaviestRun() {
        Dialog dialog = new DialogDraft()
                .datum("line", 8)
                .send("ask", "?", "read", "ask")
                .receive("read", "line", 0)
                .received("gone")
                .error("gone", 638)
                .ended("over")
                .build();
        Layers layers = Layers.explore(Graph.of(Automaton.of(dialog)));
        Weights weights = Weights.none(layers.graph());
        assertThatThrownBy(() -> RunFold.heaviest(layers, weights)).isInstanceOf(IllegalArgumentException.class);
    }
}
