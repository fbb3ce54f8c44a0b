// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a shortest of the heavy enough runs that take no more than some steps. Carries the frontier of each gate over
 * the layers, each once, after those that lead to it; what {@link Bounds} rule out is left out. Keeps 20 bytes for each
 * way to a gate that is left.
 */
final class FrontierSearch {
    private static final int NO_SLOT = -1;

    /** Tells which ways to a gate may become a run that is wanted. */
    @FunctionalInterface
    interface Bounds {
        /** Whether a way may go on from a gate to be heavy enough within so many steps in all. */
        boolean allow(int gate, int steps, long weight, int mostSteps);
    }

    private final Layers layers;
    private final Graph graph;
    private final Gates gates;
    private final Weights weights;
    private final int fewestSteps;
    private final Bounds bounds;
    private final Crossing crossing;
    private final int[] layerAfter;

    private final IntStore slots = new IntStore();
    private final Ways recorded = new Ways();
    private final List<Frontier> pending = new ArrayList<>();
    private final List<Integer> freeSlots = new ArrayList<>();
    private final Frontier arriving = new Frontier();
    private final Frontier spare = new Frontier();

    private int mostSteps;
    private int endNode;
    private int endSteps;
    private long endWeight;
    private int endOrigin = Ways.NONE;

    /**
     * Makes ready.
     *
     * @param bound a run that weighs more is heavy enough
     * @param fewestSteps no such run has fewer steps
     * @param bounds allow every such run
     */
    FrontierSearch(Layers layers, Gates gates, Weights weights, long bound, int fewestSteps, Bounds bounds) {
        this.layers = layers;
        this.graph = layers.graph();
        this.gates = gates;
        this.weights = weights;
        this.fewestSteps = fewestSteps;
        this.bounds = bounds;
        this.crossing = new Crossing(layers, weights, bound);
        this.layerAfter = new int[layers.counters()];
        for (int gate = 0; gate < gates.size(); gate++) {
            slots.add(NO_SLOT);
        }
    }

    /**
     * Searches, once.
     *
     * @param limit how many steps the run may take
     * @return the run's edges in the graph; empty where there is no such run
     */
    Optional<List<Integer>> search(int limit) {
        mostSteps = limit;
        arriving.clear();
        arriving.append(0, weights.nodes()[graph.start], Ways.NONE);
        arrive(0);
        for (int layer = 0; layer < layers.size() && mostSteps >= fewestSteps; layer++) {
            Shape shape = layers.shape(layer);
            crossing.turnTo(shape);
            if (enter(layer, shape)) {
                crossing.cross(this::end);
                layers.layersAfter(layer, shape, layerAfter);
                for (int node : shape.nodes()) {
                    leave(shape, node);
                }
            }
        }
        if (endOrigin == Ways.NONE) {
            return Optional.empty();
        }
        Retracing retracing = new Retracing(layers, gates, recorded, crossing);
        return Optional.of(retracing.run(endNode, endSteps, endWeight, endOrigin));
    }

    private boolean enter(int layer, Shape shape) {
        boolean entered = false;
        int gate = gates.first(layer);
        for (int entry : shape.entries()) {
            int slot = slots.get(gate);
            if (slot != NO_SLOT) {
                entered = true;
                slots.set(gate, NO_SLOT);
                freeSlots.add(slot);
                record(gate, pending.get(slot));
                crossing.enter(entry, arriving);
            }
            gate++;
        }
        return entered;
    }

    /** Keeps the ways to a gate, and makes each of them the origin of what goes on from it. */
    private void record(int gate, Frontier ways) {
        arriving.clear();
        for (int way = 0; way < ways.size(); way++) {
            int number = recorded.add(gate, ways.steps(way), ways.weight(way), ways.origin(way));
            arriving.append(ways.steps(way), ways.weight(way), number);
        }
        ways.clear();
    }

    private void end(int node, int steps, long weight, int origin) {
        if (steps <= mostSteps) {
            mostSteps = steps - 1;
            endNode = node;
            endSteps = steps;
            endWeight = weight;
            endOrigin = origin;
        }
    }

    private void leave(Shape shape, int node) {
        Frontier ways = crossing.at(node);
        if (ways.size() == 0) {
            return;
        }
        for (int edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
            int target = graph.next[edge];
            if (shape.exits(graph, edge) && target != Monitor.CUT) {
                int gate = gates.number(layerAfter[graph.counter[edge]], target);
                long weight = crossing.weight(edge, target);
                arriving.clear();
                for (int way = 0; way < ways.size(); way++) {
                    int steps = ways.steps(way) + 1;
                    long sum = ways.weight(way) + weight;
                    if (bounds.allow(gate, steps, sum, mostSteps)) {
                        arriving.append(steps, sum, ways.origin(way));
                    }
                }
                arrive(gate);
            }
        }
    }

    private void arrive(int gate) {
        if (arriving.size() == 0) {
            return;
        }
        if (slots.get(gate) == NO_SLOT) {
            if (freeSlots.isEmpty()) {
                freeSlots.add(pending.size());
                pending.add(new Frontier());
            }
            slots.set(gate, freeSlots.remove(freeSlots.size() - 1));
        }
        pending.get(slots.get(gate)).merge(arriving, spare);
    }
}
