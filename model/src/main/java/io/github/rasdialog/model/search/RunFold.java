// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongBinaryOperator;

/**
 * One number over all runs of a graph without cycles: the weight of the heaviest, or how many there are. Goes once over
 * the layers, each after those that lead to it.
 */
public final class RunFold {
    private static final long UNREACHED = Long.MIN_VALUE;

    private final Layers layers;
    private final Graph graph;
    private final LongBinaryOperator merge;
    private final Weights weights;
    private final Gates gates;
    private final LongStore arrived = new LongStore();
    private final long[] values;
    private final int[] layerAfter;

    private RunFold(Layers layers, LongBinaryOperator merge, Weights weights) {
        this.layers = layers;
        this.graph = layers.graph();
        this.merge = merge;
        this.weights = weights;
        this.gates = new Gates(layers);
        this.values = new long[graph.size()];
        this.layerAfter = new int[layers.counters()];
        Arrays.fill(values, UNREACHED);
    }

    /**
     * The greatest sum of weights on any run.
     *
     * @param layers complete and without a cycle
     * @throws IllegalArgumentException if there is a cycle: then there is no greatest
     */
    public static long heaviest(Layers layers, Weights weights) {
        BitSet all = new BitSet();
        all.set(0, layers.graph().size());
        return Math.max(0, new RunFold(layers, Math::max, weights).fold(0, all));
    }

    /**
     * How many distinct runs end in one of some nodes.
     *
     * @param layers complete and without a cycle
     * @return {@link Long#MAX_VALUE} where it is that or more
     * @throws IllegalArgumentException if there is a cycle: then there is no end to them
     */
    public static long count(Layers layers, BitSet ends) {
        return Math.max(0, new RunFold(layers, RunFold::saturatedSum, Weights.none(layers.graph())).fold(1, ends));
    }

    private static long saturatedSum(long left, long right) {
        long sum = left + right;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private long fold(long atStart, BitSet counted) {
        if (layers.cyclic()) {
            throw new IllegalArgumentException("a graph with a cycle has endless runs");
        }
        for (int gate = 0; gate < gates.size(); gate++) {
            arrived.add(UNREACHED);
        }
        if (arrived.size() > 0) {
            arrived.set(0, atStart);
        }
        long result = UNREACHED;
        for (int layer = 0; layer < layers.size(); layer++) {
            Shape shape = layers.shape(layer);
            enter(layer, shape);
            for (int node : shape.nodes()) {
                long value = values[node] + weights.nodes()[node];
                values[node] = UNREACHED;
                if (counted.get(node)) {
                    result = merged(result, value);
                }
                leave(shape, node, value);
            }
        }
        return result;
    }

    private void enter(int layer, Shape shape) {
        int gate = gates.first(layer);
        for (int entry : shape.entries()) {
            values[entry] = arrived.get(gate++);
        }
        layers.layersAfter(layer, shape, layerAfter);
    }

    private void leave(Shape shape, int node, long value) {
        for (int edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
            long carried = value + weights.edges()[graph.label[edge]];
            if (shape.exits(graph, edge)) {
                if (graph.next[edge] != Monitor.CUT) {
                    arrive(layerAfter[graph.counter[edge]], graph.next[edge], carried);
                }
            } else {
                int target = shape.target(graph, edge);
                if (target != Monitor.CUT) {
                    values[target] = merged(values[target], carried);
                }
            }
        }
    }

    private void arrive(int layer, int node, long value) {
        int gate = gates.number(layer, node);
        arrived.set(gate, merged(arrived.get(gate), value));
    }

    private long merged(long known, long value) {
        return known == UNREACHED ? value : merge.applyAsLong(known, value);
    }
}
