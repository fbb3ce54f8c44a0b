// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs that need never end: cycles of configurations. Counters only grow, so that a cycle changes none. */
public final class Loops {
    private Loops() {}

    /**
     * The sets of states that lie on common cycles of reachable configurations, as indexes of states: those that are
     * part of no other.
     */
    public static List<BitSet> states(Layers layers) {
        Graph graph = layers.graph();
        Set<BitSet> found = new HashSet<>();
        layers.cyclicShapes()
                .flatMap(shape -> Components.cyclesOf(graph, shape).stream())
                .forEach(cycle -> {
                    BitSet states = new BitSet();
                    cycle.stream()
                            .map(node -> graph.location(node).state().index())
                            .forEach(states::set);
                    found.add(states);
                });
        List<BitSet> greatest = new ArrayList<>(found);
        greatest.removeIf(states -> found.stream().anyMatch(other -> other != states && contains(other, states)));
        return greatest;
    }

    private static boolean contains(BitSet larger, BitSet smaller) {
        BitSet rest = (BitSet) smaller.clone();
        rest.andNot(larger);
        return rest.isEmpty() && !larger.equals(smaller);
    }

    /**
     * A shortest run that comes back to a configuration it has already been in, on a way that stays within some states
     * and passes one of them.
     *
     * @param graph the automaton by itself
     * @param states where the way back may lead
     * @param through the state that it passes
     * @return the indexes of the automaton's edges; empty where there is no such run
     */
    public static Optional<int[]> shortest(Graph graph, BitSet states, int through) {
        BreadthFirst search = new BreadthFirst(graph);
        WayBack wayBack = new WayBack(graph, states, through);
        int[] best = new int[0];
        int length = Integer.MAX_VALUE;
        int depth = 0;
        int levelEnd = search.size();
        for (int number = 0; number < search.size(); number++) {
            if (number == levelEnd) {
                depth++;
                levelEnd = search.size();
            }
            if (depth >= length - 1) {
                break;
            }
            if (states.get(graph.location(search.node(number)).state().index())) {
                int[] back = wayBack.from(search.node(number), search.full(number));
                if (back.length > 0 && depth + back.length < length) {
                    length = depth + back.length;
                    best = concatenated(search.run(number), back);
                }
            }
            search.expand(number);
        }
        return best.length == 0 ? Optional.empty() : Optional.of(best);
    }

    private static int[] concatenated(int[] run, int[] back) {
        int[] whole = Arrays.copyOf(run, run.length + back.length);
        System.arraycopy(back, 0, whole, run.length, back.length);
        return whole;
    }

    /** Shortest ways from a node back to it while no counter changes. */
    private static final class WayBack {
        private record Key(int node, BitSet full) {}

        private final Graph graph;
        private final BitSet states;
        private final int through;
        private final Map<Key, int[]> known = new HashMap<>();

        WayBack(Graph graph, BitSet states, int through) {
            this.graph = graph;
            this.states = states;
            this.through = through;
        }

        /** The indexes of the automaton's edges; none where there is no way back. */
        int[] from(int node, boolean[] full) {
            BitSet fullSet = new BitSet();
            for (int counter = 0; counter < full.length; counter++) {
                fullSet.set(counter, full[counter]);
            }
            return known.computeIfAbsent(new Key(node, fullSet), key -> search(node, full));
        }

        /** Breadth-first over nodes, each once before and once after the state was passed. */
        private int[] search(int from, boolean[] full) {
            int places = 2 * graph.size();
            int[] cameFrom = new int[places];
            int[] cameBy = new int[places];
            Arrays.fill(cameFrom, -1);
            int start = place(from, false);
            int[] queue = new int[places + 1];
            int size = 1;
            queue[0] = start;
            for (int head = 0; head < size; head++) {
                int at = queue[head];
                int node = at / 2;
                for (int edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
                    int counter = graph.counter[edge];
                    if (counter >= 0 && !full[counter]) {
                        continue;
                    }
                    int target = graph.target(edge, counter >= 0);
                    if (target == Monitor.CUT || !states.get(state(target))) {
                        continue;
                    }
                    int reached = place(target, at % 2 == 1);
                    if (cameFrom[reached] < 0) {
                        cameFrom[reached] = at;
                        cameBy[reached] = edge;
                        if (target == from && reached % 2 == 1) {
                            return way(cameFrom, cameBy, start, reached);
                        }
                        queue[size++] = reached;
                    }
                }
            }
            return new int[0];
        }

        private int place(int node, boolean passed) {
            return 2 * node + (passed || state(node) == through ? 1 : 0);
        }

        private int state(int node) {
            return graph.location(node).state().index();
        }

        private int[] way(int[] cameFrom, int[] cameBy, int start, int end) {
            List<Integer> edges = new ArrayList<>();
            int at = end;
            do {
                edges.add(0, graph.label[cameBy[at]]);
                at = cameFrom[at];
            } while (at != start);
            return edges.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
