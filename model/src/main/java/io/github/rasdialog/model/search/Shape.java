// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

/**
 * What is reachable while no counter changes, given where it is entered and which counters are full. Many settings of
 * the counters share one shape.
 *
 * @param entries the nodes where it is entered, ascending
 * @param full whether each counter is full
 * @param nodes what is reachable; where there is no cycle, in topological order
 * @param transitions how many edges leave those nodes, cut ones left out
 * @param cyclic whether there is a cycle
 * @param exitCounters each counter that an edge of it adds one to
 * @param exitEntries for each of these, the number of the set of nodes that are entered with that
 */
record Shape(
        int[] entries,
        boolean[] full,
        int[] nodes,
        long transitions,
        boolean cyclic,
        int[] exitCounters,
        int[] exitEntries) {

    /** Whether an edge of a graph leaves this shape, by adding one to its counter. */
    boolean exits(Graph graph, int edge) {
        int counter = graph.counter[edge];
        return counter >= 0 && !full[counter];
    }

    /** Where an edge that does not leave this shape leads: a node, or {@link Monitor#CUT}. */
    int target(Graph graph, int edge) {
        return graph.target(edge, graph.counter[edge] >= 0);
    }
}
