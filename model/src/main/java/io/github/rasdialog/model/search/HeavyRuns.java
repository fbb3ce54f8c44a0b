// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a shortest run whose weights sum up to more than a bound: a shortest path with a resource constraint.
 *
 * <p>First a heavy run is found that is short, if not surely shortest: a price is sought for weight, in steps, at which
 * the best run is just heavy enough, as Lagrange has it. That price also tells from each gate on how many steps are
 * needed at least. Then a {@link FrontierSearch} looks for what could be shorter, and leaves out what cannot become heavy
 * enough, or not in time. Mostly that is all of it; else it is a few ways for each gate.
 */
public final class HeavyRuns {
    private static final int MOST_PRICES = 40;
    /** Far below one step, far above what rounding makes of sums of some million steps. */
    private static final double TOLERANCE = 1e-3;

    private final Layers layers;
    private final Graph graph;
    private final Gates gates;
    private final Weights weights;
    private final long bound;
    private final Prospects heaviest;
    private double price;
    private Prospects priced;
    private Optional<List<Integer>> shortest = Optional.empty();

    /** What a run takes and weighs. */
    private record Size(int steps, long weight) {}

    private HeavyRuns(Layers layers, Weights weights, long bound) {
        this.layers = layers;
        this.graph = layers.graph();
        this.gates = new Gates(layers);
        this.weights = weights;
        this.bound = bound;
        this.heaviest = new Prospects(layers, gates, weights, 1, 0);
        this.priced = heaviest;
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
        // In a unit of its own the bound is the greatest sum that is not heavier, which makes the estimates sharper.
        long unit = weights.unit();
        HeavyRuns search = new HeavyRuns(layers, weights.in(unit), Math.floorDiv(bound, unit));
        return search.search();
    }

    private Optional<int[]> search() {
        Size greatest = follow(heaviest);
        if (greatest.weight() <= bound) {
            return Optional.empty();
        }
        findPrice(greatest);
        return Optional.of(
                improved().stream().mapToInt(edge -> graph.label[edge]).toArray());
    }

    /**
     * Follows the run that does what is best at each configuration until it is best to stop. If it becomes heavy enough
     * and is, up to there, the shortest so far, it is kept.
     */
    private Size follow(Prospects prospects) {
        List<Integer> edges = new ArrayList<>();
        int layer = 0;
        int node = graph.start;
        long weight = weights.nodes()[node];
        if (weight > bound) {
            keepIfShorter(edges);
        }
        prospects.lookInto(layer);
        for (int edge = prospects.bestEdge(node); edge >= 0; edge = prospects.bestEdge(node)) {
            Shape shape = layers.shape(layer);
            if (shape.exits(graph, edge)) {
                node = graph.next[edge];
                layer = prospects.layerAfter(graph.counter[edge]);
                prospects.lookInto(layer);
            } else {
                node = shape.target(graph, edge);
            }
            boolean light = weight <= bound;
            weight += weights.edges()[graph.label[edge]] + weights.nodes()[node];
            edges.add(edge);
            if (light && weight > bound) {
                keepIfShorter(edges);
            }
        }
        return new Size(edges.size(), weight);
    }

    private void keepIfShorter(List<Integer> edges) {
        if (shortest.filter(known -> known.size() <= edges.size()).isEmpty()) {
            shortest = Optional.of(List.copyOf(edges));
        }
    }

    /** Between a run that is too light and one that is heavy enough, the price at which both are worth the same. */
    private void findPrice(Size greatest) {
        Size light = new Size(0, weights.nodes()[graph.start]);
        Size heavy = greatest;
        for (int i = 0; i < MOST_PRICES && light.weight() <= bound; i++) {
            price = (double) (heavy.steps() - light.steps()) / (heavy.weight() - light.weight());
            priced = new Prospects(layers, gates, weights, price, 1);
            Size best = follow(priced);
            if (value(best) <= value(heavy) + TOLERANCE) {
                return;
            }
            if (best.weight() > bound) {
                heavy = best;
            } else {
                light = best;
            }
        }
    }

    private double value(Size run) {
        return price * run.weight() - run.steps();
    }

    /** Looks for fewer steps than are known: with as few as can be, then with twice as many more each time. */
    private List<Integer> improved() {
        int fewest = (int) Math.ceil(stepsToGo(0, weights.nodes()[graph.start]) - TOLERANCE);
        List<Integer> known = shortest.orElseThrow();
        Optional<List<Integer>> shorter = Optional.empty();
        int most = fewest - 1;
        for (int more = 1; shorter.isEmpty() && most < known.size() - 1; more *= 2) {
            most = Math.min(most + more, known.size() - 1);
            FrontierSearch search = new FrontierSearch(layers, gates, weights, bound, fewest, this::isWorthwhile);
            shorter = search.search(most);
        }
        return shorter.orElse(known);
    }

    /** Whether a way can go on from a gate to be heavy enough within so many steps. */
    private boolean isWorthwhile(int gate, int steps, long weight, int mostSteps) {
        return weight + heaviest.of(gate) > bound && steps + stepsToGo(gate, weight) <= mostSteps + TOLERANCE;
    }

    /** How many steps are needed at least from a gate on, if what is missing has its price. */
    private double stepsToGo(int gate, long weight) {
        return price == 0 ? 0 : Math.max(0, price * (bound + 1 - weight) - priced.of(gate));
    }
}
