// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds shortest runs: fewest steps, and of these the one whose edges come first. */
public final class ShortestRuns {
    private ShortestRuns() {}

    /**
     * A shortest run to each of some nodes, all in one search that stops at the last of them.
     *
     * @param goals nodes of the graph
     * @return the indexes of the automaton's edges on the run, by node; without the nodes that no run reaches
     */
    public static Map<Integer, int[]> to(Graph graph, BitSet goals) {
        BitSet wanted = (BitSet) goals.clone();
        Map<Integer, int[]> runs = new TreeMap<>();
        BreadthFirst search = new BreadthFirst(graph);
        for (int number = 0; number < search.size() && !wanted.isEmpty(); number++) {
            int node = search.node(number);
            if (wanted.get(node)) {
                runs.put(node, search.run(number));
                wanted.clear(node);
            }
            search.expand(number);
        }
        return runs;
    }

    /** A shortest run to any of some nodes: the indexes of the automaton's edges; empty where no run reaches one. */
    public static Optional<int[]> toAny(Graph graph, BitSet goals) {
        BreadthFirst search = new BreadthFirst(graph);
        for (int number = 0; number < search.size(); number++) {
            if (goals.get(search.node(number))) {
                return Optional.of(search.run(number));
            }
            search.expand(number);
        }
        return Optional.empty();
    }
}
