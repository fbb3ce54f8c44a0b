// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.BitSet;
import java.util.Map;
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
        int reached = 0;
        for (int number = 0; number <= search.size(); number++) {
            for (; reached < search.size(); reached++) {
                int node = search.node(reached);
                if (wanted.get(node)) {
                    runs.put(node, search.run(reached));
                    wanted.clear(node);
                }
            }
            if (wanted.isEmpty() || number == search.size()) {
                return runs;
            }
            search.expand(number);
        }
        return runs;
    }
}
