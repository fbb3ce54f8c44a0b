// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a shortest run whose weights sum up to more than a bound: a shortest path with a resource constraint.
 *
 * <p>First a heavy run is found that is short, if not surely shortest: a price is sought for weight, in steps, at which
 * the best run is just heavy enough, as Lagrange has it. That price also tells from each configuration on how many steps
 * are needed at least. Then all that could be shorter is searched breadth-first; a configuration is arrived at again
 * only with a greater sum than before, and what cannot become heavy enough, or not in time, is left out. Mostly that is
 * all of it.
 */
public final class HeavyRuns {
    private static final int MOST_PRICES = 40;
    /** Far below one step, far above what rounding makes of sums of some million steps. */
    private static final double TOLERANCE = 1e-3;

    private final Layers layers;
    private final Graph graph;
    private final Places places;
    private final Weights weights;
    private final long bound;
    private final Prospects heaviest;
    private double price;
    private Prospects priced;
    private Found shortest;

    /** A run: its edges in the graph, and the weight that it has. */
    private record Found(List<Integer> edges, long weight) {
        int steps() {
            return edges.size();
        }
    }

    private HeavyRuns(Layers layers, Weights weights, long bound) {
        this.layers = layers;
        this.graph = layers.graph();
        this.places = new Places(layers);
        this.weights = weights;
        this.bound = bound;
        this.heaviest = new Prospects(layers, places, weights, 1, 0);
        this.priced = heaviest;
        this.shortest = run(heaviest);
    }

    /**
     * A shortest run that is heavier than a bound.
     *
     * @param layers complete and without a cycle
     * @return the indexes of the automaton's edges; empty where no run is heavier
     */
    public static Optional<int[]> shortestOver(Layers layers, Weights weights, long bound) {
        if (layers.size() == 0) {
            return Optional.empty();
        }
        HeavyRuns search = new HeavyRuns(layers, weights, bound);
        if (search.shortest.weight() <= bound) {
            return Optional.empty();
        }
        search.findPrice();
        Found shortest = new Improvement(search).search().orElse(search.shortest);
        return Optional.of(shortest.edges().stream()
                .mapToInt(edge -> search.graph.label[edge])
                .toArray());
    }

    /** The run that does what is best at each configuration, until it is heavy enough or it is best to stop. */
    private Found run(Prospects prospects) {
        List<Integer> edges = new ArrayList<>();
        int layer = 0;
        int node = graph.start;
        long weight = weights.nodes()[node];
        for (int edge = prospects.bestEdge(layer, node); edge >= 0 && weight <= bound; ) {
            places.follow(layer, edge);
            layer = places.layer();
            node = places.node();
            weight += weights.edges()[graph.label[edge]] + weights.nodes()[node];
            edges.add(edge);
            edge = prospects.bestEdge(layer, node);
        }
        return new Found(edges, weight);
    }

    /** Between a run that is too light and one that is heavy enough, the price at which both are worth the same. */
    private void findPrice() {
        Found light = new Found(List.of(), weights.nodes()[graph.start]);
        Found heavy = shortest;
        for (int i = 0; i < MOST_PRICES && light.weight() <= bound; i++) {
            price = (double) (heavy.steps() - light.steps()) / (heavy.weight() - light.weight());
            priced = new Prospects(layers, places, weights, price, 1);
            Found best = run(priced);
            if (value(best) <= value(heavy) + TOLERANCE) {
                return;
            }
            if (best.weight() > bound) {
                heavy = best;
                shortest = best.steps() < shortest.steps() ? best : shortest;
            } else {
                light = best;
            }
        }
    }

    private double value(Found run) {
        return price * run.weight() - run.steps();
    }

    /** Looks for a run that is heavy enough and shorter than the one that is known. */
    private static final class Improvement {
        private final HeavyRuns known;
        private final LongStore greatest = new LongStore();
        private final IntStore arrivedLayer = new IntStore();
        private final IntStore arrivedNode = new IntStore();
        private final LongStore sums = new LongStore();
        private final IntStore parents = new IntStore();
        private final IntStore edges = new IntStore();

        Improvement(HeavyRuns known) {
            this.known = known;
            for (int number = 0; number < known.places.size(); number++) {
                greatest.add(-1);
            }
        }

        Optional<Found> search() {
            arrive(0, known.graph.start, known.weights.nodes()[known.graph.start], 0, -1, -1);
            int steps = 0;
            int levelEnd = arrivedLayer.size();
            for (int arrival = 0; arrival < arrivedLayer.size(); arrival++) {
                if (arrival == levelEnd) {
                    steps++;
                    levelEnd = arrivedLayer.size();
                }
                if (sums.get(arrival) > known.bound) {
                    return Optional.of(run(arrival));
                }
                expand(arrival, steps + 1);
            }
            return Optional.empty();
        }

        private void expand(int arrival, int steps) {
            int layer = arrivedLayer.get(arrival);
            int node = arrivedNode.get(arrival);
            long sum = sums.get(arrival);
            for (int edge = known.graph.firstEdge[node]; edge < known.graph.firstEdge[node + 1]; edge++) {
                if (known.places.follow(layer, edge)) {
                    int target = known.places.node();
                    long weight = known.weights.edges()[known.graph.label[edge]]
                            + known.weights.nodes()[target];
                    arrive(known.places.layer(), target, sum + weight, steps, arrival, edge);
                }
            }
        }

        private void arrive(int layer, int node, long sum, int steps, int parent, int edge) {
            int number = known.places.number(layer, node);
            if (sum > greatest.get(number) && isWorthwhile(number, sum, steps)) {
                greatest.set(number, sum);
                arrivedLayer.add(layer);
                arrivedNode.add(node);
                sums.add(sum);
                parents.add(parent);
                edges.add(edge);
            }
        }

        /** Whether from here on a run can be heavy enough, and so with fewer steps than are known. */
        private boolean isWorthwhile(int number, long sum, int steps) {
            if (sum + known.heaviest.of(number) <= known.bound) {
                return false;
            }
            double missing = Math.max(0, known.bound + 1 - sum);
            double stepsToGo = known.price == 0 ? 0 : known.price * missing - known.priced.of(number);
            return steps + stepsToGo <= known.shortest.steps() - 1 + TOLERANCE;
        }

        private Found run(int last) {
            List<Integer> run = new ArrayList<>();
            for (int at = last; parents.get(at) >= 0; at = parents.get(at)) {
                run.add(0, edges.get(at));
            }
            return new Found(run, sums.get(last));
        }
    }
}
