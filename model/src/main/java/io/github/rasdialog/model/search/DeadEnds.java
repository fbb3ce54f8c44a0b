// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Reachable configurations from which no configuration of some kind can be reached. */
public final class DeadEnds {
    private final Layers layers;
    private final Graph graph;
    private final BitSet goals;
    private final IntSets sets = new IntSets();
    private final int[] stuckEntries;
    private final BitSet nodes = new BitSet();

    private DeadEnds(Layers layers, BitSet goals) {
        this.layers = layers;
        this.graph = layers.graph();
        this.goals = goals;
        this.stuckEntries = new int[layers.size()];
    }

    /**
     * Looks backwards from some nodes.
     *
     * @param layers complete
     * @param goals the nodes that should be reachable from everywhere
     */
    public static DeadEnds of(Layers layers, BitSet goals) {
        DeadEnds ends = new DeadEnds(layers, goals);
        if (!ends.ruledOut()) {
            for (int layer = layers.size() - 1; layer >= 0; layer--) {
                ends.record(layer);
            }
        }
        return ends;
    }

    /** The nodes that are a dead end with some reachable setting of the counters; not to be changed. */
    public BitSet nodes() {
        return nodes;
    }

    /**
     * A shortest run to a configuration that is a dead end.
     *
     * @param candidates the nodes that it may end in
     * @return the indexes of the automaton's edges; empty where there is none
     */
    public Optional<int[]> shortestRun(IntPredicate candidates) {
        BitSet wanted = graph.nodes(candidates);
        wanted.and(nodes);
        BreadthFirst search = new BreadthFirst(graph);
        for (int number = 0; number < search.size(); number++) {
            int node = search.node(number);
            if (wanted.get(node)
                    && stuck(layers.layerOf(search.counters(number))).get(node)) {
                return Optional.of(search.run(number));
            }
            search.expand(number);
        }
        return Optional.empty();
    }

    /**
     * Whether every node surely leads to a goal, whatever the counters are: it is one, or has an edge both of whose ways
     * surely do. So it nearly always is, and then no layer has to be looked at.
     */
    private boolean ruledOut() {
        BitSet sure = (BitSet) goals.clone();
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int node = graph.size() - 1; node >= 0; node--) {
                if (!sure.get(node) && surelyLeadsTo(sure, node)) {
                    sure.set(node);
                    changed = true;
                }
            }
        }
        return layers.nodes(node -> !sure.get(node) && leads(node)).isEmpty();
    }

    private boolean surelyLeadsTo(BitSet sure, int node) {
        for (int edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
            if (isIn(sure, graph.next[edge]) && isIn(sure, graph.exhausted[edge])) {
                return true;
            }
        }
        return false;
    }

    private boolean leads(int node) {
        return graph.firstEdge[node] < graph.firstEdge[node + 1];
    }

    private static boolean isIn(BitSet set, int node) {
        return node != Monitor.CUT && set.get(node);
    }

    private void record(int layer) {
        BitSet stuck = stuck(layer);
        stuck.stream().filter(this::leads).forEach(nodes::set);
        int set = IntSets.EMPTY;
        for (int entry : layers.entries(layer)) {
            if (stuck.get(entry)) {
                set = sets.with(set, entry);
            }
        }
        stuckEntries[layer] = set;
    }

    /** What leads to no goal in a layer, the end of a run included, once the layers after it are recorded. */
    private BitSet stuck(int layer) {
        Shape shape = layers.shape(layer);
        int[] layerAfter = new int[layers.counters()];
        layers.layersAfter(layer, shape, layerAfter);
        BitSet free = new BitSet();
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = shape.nodes().length - 1; i >= 0; i--) {
                int node = shape.nodes()[i];
                if (!free.get(node) && (goals.get(node) || isFree(shape, node, free, layerAfter))) {
                    free.set(node);
                    changed = true;
                }
            }
        }
        BitSet stuck = new BitSet();
        for (int node : shape.nodes()) {
            stuck.set(node, !free.get(node));
        }
        return stuck;
    }

    private boolean isFree(Shape shape, int node, BitSet free, int[] layerAfter) {
        for (int edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
            boolean leadsOn = shape.exits(graph, edge)
                    ? !sets.has(stuckEntries[layerAfter[graph.counter[edge]]], graph.next[edge])
                    : isIn(free, shape.target(graph, edge));
            if (leadsOn) {
                return true;
            }
        }
        return false;
    }
}
