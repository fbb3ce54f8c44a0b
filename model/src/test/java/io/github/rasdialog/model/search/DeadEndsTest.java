// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.DialogDraft;
import io.github.rasdialog.model.dialog.RandomDialogs;
import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.semantics.Step;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Dead ends beside their definition: configurations, one by one, from which no goal is reachable. */
class DeadEndsTest {
    @Property(tries = 500)
    void aDeadEndIsWhereNoGoalCanBeReachedAnyMore(@ForAll("dialogs") Sample sample, @ForAll int seed) {
        Random random = new Random(seed);
        Set<Integer> goals = random.ints(1 + random.nextInt(3), 0, 12).boxed().collect(Collectors.toSet());
        Everything all = new Everything(sample.dialog());
        Set<Configuration> stuck =
                all.stuck(at -> goals.contains(at.location().state().index()));

        DeadEnds ends = deadEnds(sample.dialog(), goals);

        assertThat(locations(sample.dialog(), ends.nodes()))
                .isEqualTo(stuck.stream().map(Configuration::location).collect(Collectors.toSet()));
        Statistics.label("dead ends").collect(stuck.isEmpty() ? "none" : "some");
        Statistics.label("dead ends")
                .coverage(coverage -> coverage.check("some").count(count -> count > 50));
    }

    @Property(tries = 500)
    void theRunToADeadEndIsAShortest(@ForAll("dialogs") Sample sample, @ForAll int seed) {
        Random random = new Random(seed);
        Set<Integer> goals = random.ints(1 + random.nextInt(3), 0, 12).boxed().collect(Collectors.toSet());
        int candidate = random.nextInt(8);
        Everything all = new Everything(sample.dialog());
        Set<Configuration> stuck =
                all.stuck(at -> goals.contains(at.location().state().index()));
        stuck.removeIf(at -> at.location().state().index() != candidate);

        Graph graph = Graph.of(Automaton.of(sample.dialog()));
        Optional<int[]> run = deadEnds(sample.dialog(), goals)
                .shortestRun(node -> graph.location(node).state().index() == candidate);

        assertThat(run.map(edges -> edges.length))
                .isEqualTo(stuck.stream().map(all.distances::get).min(Integer::compare));
        run.ifPresent(edges -> assertThat(stuck)
                .contains(Semantics.of(sample.dialog()).run(edges).last()));
    }

    @Provide
    Arbitrary<Sample> dialogs() {
        return RandomDialogs.dialogs();
    }

    /** Only with the counter full is there no way out of the loop; a search that overlooks counters sees one. */
    @Test
    void aFullCounterCanCloseTheOnlyWayOut() {
        Dialog dialog = new DialogDraft()
                .datum("line", 8)
                .counter("tries", 2)
                .send("ask", "?", "read", "ask")
                .receive("read", "line", 0)
                .failed("ask")
                .malformed("ask")
                .received("out#tries>ask")
                .send("out", "?", "last", "ask")
                .receive("last", "line", 0)
                .failed("ask")
                .malformed("ask")
                .received("gone#tries>ask")
                .error("gone", 638)
                .ended("over")
                .build();
        Set<Integer> gone = Set.of(4);

        DeadEnds ends = deadEnds(dialog, gone);

        assertThat(locations(dialog, ends.nodes()).stream().map(Location::toString))
                .containsExactlyInAnyOrder("ask", "read receiving", "out", "last receiving");
        Graph graph = Graph.of(Automaton.of(dialog));
        // ask, read, out, read again, out: received counts at the first and at the second.
        assertThat(ends.shortestRun(node -> graph.location(node).state().name().equals("out")))
                .hasValueSatisfying(
                        run -> assertThat(Semantics.of(dialog).run(run).last().counters())
                                .containsExactly(2));
    }

    private static DeadEnds deadEnds(Dialog dialog, Set<Integer> goals) {
        Graph graph = Graph.of(Automaton.of(dialog));
        BitSet nodes =
                graph.nodes(node -> goals.contains(graph.location(node).state().index()));
        return DeadEnds.of(Layers.explore(graph), nodes);
    }

    private static Set<Location> locations(Dialog dialog, BitSet nodes) {
        Graph graph = Graph.of(Automaton.of(dialog));
        return nodes.stream().mapToObj(graph::location).collect(Collectors.toSet());
    }

    /** Every configuration that a run reaches, and by how few steps. */
    private static final class Everything {
        private final Semantics semantics;
        private final Map<Configuration, Integer> distances = new LinkedHashMap<>();

        Everything(Dialog dialog) {
            this.semantics = Semantics.of(dialog);
            List<Configuration> open = new ArrayList<>(List.of(semantics.initial()));
            distances.put(semantics.initial(), 0);
            for (int i = 0; i < open.size(); i++) {
                for (Step step : semantics.steps(open.get(i))) {
                    if (distances.putIfAbsent(step.target(), distances.get(open.get(i)) + 1) == null) {
                        open.add(step.target());
                    }
                }
            }
        }

        /** Those from which no goal is reachable, where a run goes on. */
        Set<Configuration> stuck(Predicate<Configuration> goal) {
            Set<Configuration> free = new HashSet<>();
            distances.keySet().stream().filter(goal).forEach(free::add);
            for (boolean grown = true; grown; ) {
                grown = false;
                for (Configuration at : distances.keySet()) {
                    if (semantics.steps(at).stream().anyMatch(step -> free.contains(step.target()))) {
                        grown |= free.add(at);
                    }
                }
            }
            Set<Configuration> stuck = new HashSet<>(distances.keySet());
            stuck.removeAll(free);
            stuck.removeIf(at -> semantics.steps(at).isEmpty());
            return stuck;
        }
    }
}
