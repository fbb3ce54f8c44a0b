// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * What a run is weighed by. Weights are 0 or more.
 *
 * @param nodes of each node of a graph; it counts each time a run comes there, at its start too
 * @param edges of each edge of the automaton; it counts each time a run follows it
 */
public record Weights(long[] nodes, long[] edges) {

    /** Weights of nodes alone. */
    public static Weights ofNodes(Graph graph, long[] nodes) {
        return new Weights(nodes, new long[graph.automaton().edges().size()]);
    }

    /** No weight at all. */
    static Weights none(Graph graph) {
        return ofNodes(graph, new long[graph.size()]);
    }

    /** The greatest weight that every other is a multiple of; 1 where there is none. */
    long unit() {
        long unit =
                LongStream.concat(Arrays.stream(nodes), Arrays.stream(edges)).reduce(0, Weights::greatestCommonDivisor);
        return Math.max(1, unit);
    }

    private static long greatestCommonDivisor(long left, long right) {
        return right == 0 ? left : greatestCommonDivisor(right, left % right);
    }

    /** The same in another unit, which is a divisor of each. */
    Weights in(long unit) {
        return new Weights(
                Arrays.stream(nodes).map(weight -> weight / unit).toArray(),
                Arrays.stream(edges).map(weight -> weight / unit).toArray());
    }
}
