// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import io.github.rasdialog.model.semantics.Packing;
import java.util.Arrays;

/**
 * A breadth-first search over packed configurations. They are numbered in the order in which they are reached, so that
 * whoever expands them one after the other meets nearer ones first. Keeps no object a configuration: at most 32 bytes
 * where a configuration is one long.
 */
final class BreadthFirst {
    private final Graph graph;
    private final Packing packing;
    private final PackedSet configurations;
    private final IntStore parents = new IntStore();
    private final int counters;
    private final long[] from;
    private final long[] to;

    BreadthFirst(Graph graph) {
        this.graph = graph;
        int[] maxima = graph.automaton().maxima();
        this.counters = maxima.length;
        this.packing = new Packing(Math.max(1, graph.size()), maxima);
        this.configurations = new PackedSet(packing.words());
        this.from = new long[packing.words()];
        this.to = new long[packing.words()];
        if (graph.start != Monitor.CUT) {
            to[0] = packing.withPlace(0, graph.start);
            configurations.add(to);
            parents.add(0);
        }
    }

    /** How many configurations are reached so far. */
    int size() {
        return configurations.size();
    }

    /** The node of a configuration. */
    int node(int number) {
        return packing.place(configurations.first(number));
    }

    /** Whether each counter is at its max in a configuration. */
    boolean[] full(int number) {
        configurations.get(number, from);
        boolean[] full = new boolean[counters];
        for (int counter = 0; counter < full.length; counter++) {
            full[counter] = packing.full(from[packing.word(counter)], counter);
        }
        return full;
    }

    /** The value of each counter in a configuration. */
    int[] counters(int number) {
        configurations.get(number, from);
        int[] values = new int[counters];
        for (int counter = 0; counter < values.length; counter++) {
            values[counter] = packing.value(from[packing.word(counter)], counter);
        }
        return values;
    }

    /** Reaches all that one step from a configuration reaches, in the order of its edges. */
    void expand(int number) {
        configurations.get(number, from);
        int node = packing.place(from[0]);
        for (int edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
            if (follow(edge) && configurations.add(to) == parents.size()) {
                parents.add(number);
            }
        }
    }

    /** Leads from {@code from} to {@code to}, unless the edge is cut. */
    private boolean follow(int edge) {
        int counter = graph.counter[edge];
        boolean full = counter >= 0 && packing.full(from[packing.word(counter)], counter);
        int target = graph.target(edge, full);
        if (target == Monitor.CUT) {
            return false;
        }
        System.arraycopy(from, 0, to, 0, from.length);
        to[0] = packing.withPlace(to[0], target);
        if (counter >= 0 && !full) {
            to[packing.word(counter)] += packing.one(counter);
        }
        return true;
    }

    /** A shortest run to a configuration: the indexes of the automaton's edges, from the start. */
    int[] run(int number) {
        int length = 0;
        for (int at = number; at != 0; at = parents.get(at)) {
            length++;
        }
        int[] run = new int[length];
        for (int at = number; at != 0; at = parents.get(at)) {
            run[--length] = graph.label[step(parents.get(at), at)];
        }
        return run;
    }

    private int step(int parent, int child) {
        configurations.get(parent, from);
        long[] wanted = new long[from.length];
        configurations.get(child, wanted);
        int node = packing.place(from[0]);
        for (int edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
            if (follow(edge) && Arrays.equals(to, wanted)) {
                return edge;
            }
        }
        throw new IllegalStateException("no edge leads from a configuration to one that it reached");
    }
}
