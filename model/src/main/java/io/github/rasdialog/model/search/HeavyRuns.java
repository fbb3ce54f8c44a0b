// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import io.github.rasdialog.model.semantics.Packing;
import java.util.Optional;

/**
 * Finds a shortest run whose weights sum up to more than a bound. Breadth-first over arrivals: a configuration is
 * arrived at again only with a greater sum than before, since one with more steps and no more weight leads nowhere new.
 */
public final class HeavyRuns {
    private final Graph graph;
    private final long[] weights;
    private final Packing packing;
    private final PackedSet configurations;
    private final LongStore greatest = new LongStore();
    private final IntStore arrivedAt = new IntStore();
    private final LongStore sums = new LongStore();
    private final IntStore parents = new IntStore();
    private final IntStore edges = new IntStore();
    private final long[] from;
    private final long[] to;

    private HeavyRuns(Graph graph, long[] weights) {
        this.graph = graph;
        this.weights = weights;
        this.packing = new Packing(Math.max(1, graph.size()), graph.automaton().maxima());
        this.configurations = new PackedSet(packing.words());
        this.from = new long[packing.words()];
        this.to = new long[packing.words()];
    }

    /**
     * A shortest run that is heavier than a bound.
     *
     * @param weights of each node, 0 or more; it counts each time a run comes there
     * @return the indexes of the automaton's edges; empty where no run is heavier
     */
    public static Optional<int[]> shortestOver(Graph graph, long[] weights, long bound) {
        return graph.start == Monitor.CUT ? Optional.empty() : new HeavyRuns(graph, weights).search(bound);
    }

    private Optional<int[]> search(long bound) {
        to[0] = packing.withPlace(0, graph.start);
        arrive(weights[graph.start], 0, 0);
        for (int arrival = 0; arrival < arrivedAt.size(); arrival++) {
            if (sums.get(arrival) > bound) {
                return Optional.of(run(arrival));
            }
            expand(arrival);
        }
        return Optional.empty();
    }

    private void expand(int arrival) {
        configurations.get(arrivedAt.get(arrival), from);
        long sum = sums.get(arrival);
        int node = packing.place(from[0]);
        for (int edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
            int counter = graph.counter[edge];
            boolean full = counter >= 0 && packing.full(from[packing.word(counter)], counter);
            int target = graph.target(edge, full);
            if (target != Monitor.CUT) {
                System.arraycopy(from, 0, to, 0, from.length);
                to[0] = packing.withPlace(to[0], target);
                if (counter >= 0 && !full) {
                    to[packing.word(counter)] += packing.one(counter);
                }
                arrive(sum + weights[target], arrival, edge);
            }
        }
    }

    private void arrive(long sum, int parent, int edge) {
        int configuration = configurations.add(to);
        if (configuration == greatest.size()) {
            greatest.add(sum);
        } else if (sum > greatest.get(configuration)) {
            greatest.set(configuration, sum);
        } else {
            return;
        }
        arrivedAt.add(configuration);
        sums.add(sum);
        parents.add(parent);
        edges.add(edge);
    }

    private int[] run(int last) {
        int length = 0;
        for (int at = last; at != 0; at = parents.get(at)) {
            length++;
        }
        int[] run = new int[length];
        for (int at = last; at != 0; at = parents.get(at)) {
            run[--length] = graph.label[edges.get(at)];
        }
        return run;
    }
}
