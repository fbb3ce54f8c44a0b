// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.DialogDraft;
import io.github.rasdialog.model.dialog.RandomDialogs;
import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.semantics.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Shortest heavy runs beside a textbook table: how heavy a run can be at each configuration, by its number of steps. */
class HeavyRunsTest {
    @Property(tries = 600)
    void aRunFoundIsHeavyEnoughAndNoneIsShorter(@ForAll("dialogs") Sample sample, @ForAll int seed) {
        Task task = new Task(sample.dialog(), new Random(seed));
        Assume.that(!task.layers.cyclic());
        for (long bound : task.bounds()) {
            task.assertShortest(HeavyRuns.shortestOver(task.layers, task.weights, bound), bound);
        }
    }

    @Property(tries = 300)
    void theFrontiersAloneFindAShortest(@ForAll("dialogs") Sample sample, @ForAll int seed) {
        Task task = new Task(sample.dialog(), new Random(seed));
        Assume.that(task.layers.size() > 0 && !task.layers.cyclic());
        for (long bound : task.bounds()) {
            FrontierSearch search = new FrontierSearch(
                    task.layers,
                    new Gates(task.layers),
                    task.weights,
                    bound,
                    0,
                    (gate, steps, weight, mostSteps) -> true);
            Optional<int[]> run = search.search(Integer.MAX_VALUE)
                    .map(edges -> edges.stream()
                            .mapToInt(edge -> task.layers.graph().label[edge])
                            .toArray());
            task.assertShortest(run, bound);
        }
    }

    @Property(tries = 60)
    void theShortestHeavyRunThroughALongChainIsFoundToo(@ForAll int seed) {
        Random random = new Random(seed);
        Task task = new Task(chain(2 + random.nextInt(3), 1 + random.nextInt(4)), random);
        for (long bound : task.bounds()) {
            task.assertShortest(HeavyRuns.shortestOver(task.layers, task.weights, bound), bound);
        }
        Statistics.label("steps").collect(task.heaviest.size() / 25 * 25);
    }

    @Provide
    Arbitrary<Sample> dialogs() {
        return RandomDialogs.dialogs();
    }

    /** Questions of which a wrong answer leads back to the first, a malformed one to the same. */
    private static Dialog chain(int questions, int max) {
        DialogDraft draft = new DialogDraft().datum("line", 8);
        for (int i = 0; i < questions; i++) {
            draft.counter("c" + i, max);
        }
        for (int i = 0; i < questions; i++) {
            draft.send("ask" + i, "?", "read" + i)
                    .receive("read" + i, "line", 5)
                    .timedOut("silent")
                    .malformed("ask" + i + "#c" + i + ">gone")
                    .outcome("right", i + 1 < questions ? "ask" + (i + 1) : "granted")
                    .outcome("wrong", "ask0#c" + i + ">gone")
                    .decided();
        }
        return draft.timedOut("silent", "gone")
                .success("granted", "u", "")
                .error("gone", 638)
                .ended("over")
                .build();
    }

    /** A dialog, weights drawn for it, and how heavy its runs can be. */
    private static final class Task {
        private final Semantics semantics;
        private final Layers layers;
        private final Weights weights;
        private final Map<Integer, Integer> nodes = new HashMap<>();
        private final TreeMap<Integer, Long> heaviest = new TreeMap<>();

        Task(Dialog dialog, Random random) {
            this.semantics = Semantics.of(dialog);
            Automaton automaton = semantics.automaton();
            this.layers = Layers.explore(Graph.of(automaton));
            Graph graph = layers.graph();
            int unit = 1 + random.nextInt(3);
            int most = 1 + random.nextInt(9);
            this.weights = new Weights(
                    random.ints(graph.size(), 0, 4 * most)
                            .mapToLong(weight -> weight < most ? (long) unit * weight : 0)
                            .toArray(),
                    random.ints(automaton.edges().size(), 0, 4 * most)
                            .mapToLong(weight -> weight < most ? (long) unit * weight : 0)
                            .toArray());
            IntStream.range(0, graph.size())
                    .forEach(node -> nodes.put(graph.location(node).index(), node));
            if (!layers.cyclic()) {
                weigh();
            }
        }

        private void weigh() {
            Map<Configuration, Long> level = Map.of(semantics.initial(), weight(semantics.initial()));
            for (int steps = 0; !level.isEmpty(); steps++) {
                heaviest.put(steps, level.values().stream().max(Long::compare).orElseThrow());
                Map<Configuration, Long> next = new HashMap<>();
                level.forEach((at, sum) ->
                        semantics.steps(at).forEach(step -> next.merge(step.target(), sum + weight(step), Math::max)));
                level = next;
            }
        }

        private long weight(Configuration at) {
            return weights.nodes()[nodes.get(at.location().index())];
        }

        private long weight(Step step) {
            return weights.edges()[step.edge().index()] + weight(step.target());
        }

        private List<Long> bounds() {
            long most = heaviest.values().stream().max(Long::compare).orElse(0L);
            return List.of(-1L, 0L, most / 4, most / 2, most * 2 / 3, most - 1, most);
        }

        private void assertShortest(Optional<int[]> found, long bound) {
            Optional<Integer> fewest = heaviest.entrySet().stream()
                    .filter(level -> level.getValue() > bound)
                    .map(Map.Entry::getKey)
                    .findFirst();
            assertThat(found.map(edges -> edges.length)).as("over %d", bound).isEqualTo(fewest);
            if (found.isPresent()) {
                Run run = semantics.run(found.get());
                long sum = weight(run.start())
                        + run.steps().stream().mapToLong(this::weight).sum();
                assertThat(sum).isGreaterThan(bound);
            }
        }
    }
}
