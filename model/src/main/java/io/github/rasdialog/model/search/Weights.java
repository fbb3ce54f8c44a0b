// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

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
}
