// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import io.github.rasdialog.model.semantics.Packing;

/**
 * A breadth-first search over packed configurations. They are numbered in the order in which they are reached, so that
 * whoever expands them one after the other meets nearer ones first. A configuration is one long, the number of a setting
 * of the counters and a node. Keeps no object a configuration: at most 20 bytes, and for each setting 8 bytes and what
 * {@link Packing} makes of the counters.
 */
final class BreadthFirst {
    private final Graph graph;
    private final Packing packing;
    private final PackedSet settings;
    private final PackedSet configurations = new PackedSet(1);
    private final IntStore parents = new IntStore();
    private final int counters;
    private final long[] setting;
    private final long[] reached = new long[1];

    BreadthFirst(Graph graph) {
        this.graph = graph;
        int[] maxima = graph.automaton().maxima();
        this.counters = maxima.length;
        this.packing = new Packing(maxima);
        this.settings = new PackedSet(packing.words());
        this.setting = new long[packing.words()];
        if (graph.start != Monitor.CUT) {
            reach(settings.add(setting), graph.start, 0);
        }
    }

    /** How many configurations are reached so far. */
    int size() {
        return configurations.size();
    }

    /** The node of a configuration. */
    int node(int number) {
        return (int) configurations.first(number);
    }

    private int settingOf(int number) {
        return (int) (configurations.first(number) >>> Integer.SIZE);
    }

    /** Whether each counter is at its max in a configuration. */
    boolean[] full(int number) {
        settings.get(settingOf(number), setting);
        boolean[] full = new boolean[counters];
        for (int counter = 0; counter < full.length; counter++) {
            full[counter] = isFull(counter);
        }
        return full;
    }

    /** The value of each counter in a configuration. */
    int[] counters(int number) {
        settings.get(settingOf(number), setting);
        int[] values = new int[counters];
        for (int counter = 0; counter < values.length; counter++) {
            values[counter] = packing.value(setting[packing.word(counter)], counter);
        }
        return values;
    }

    /** Reaches all that one step from a configuration reaches, in the order of its edges. */
    void expand(int number) {
        int at = settingOf(number);
        int node = node(number);
        settings.get(at, setting);
        for (int edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
            int counter = graph.counter[edge];
            boolean full = counter >= 0 && isFull(counter);
            int target = graph.target(edge, full);
            if (target != Monitor.CUT) {
                reach(counter >= 0 && !full ? settingAfter(counter) : at, target, number);
            }
        }
    }

    private boolean isFull(int counter) {
        return packing.full(setting[packing.word(counter)], counter);
    }

    /** The number of the setting at hand with one more. */
    private int settingAfter(int counter) {
        int word = packing.word(counter);
        setting[word] += packing.one(counter);
        int after = settings.add(setting);
        setting[word] -= packing.one(counter);
        return after;
    }

    private void reach(int ofSetting, int node, int parent) {
        reached[0] = (long) ofSetting << Integer.SIZE | node;
        if (configurations.add(reached) == parents.size()) {
            parents.add(parent);
        }
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
        int before = settingOf(parent);
        int after = settingOf(child);
        int node = node(parent);
        settings.get(before, setting);
        for (int edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
            int counter = graph.counter[edge];
            boolean full = counter >= 0 && isFull(counter);
            if (graph.target(edge, full) == node(child)
                    && after == (counter >= 0 && !full ? settingAfter(counter) : before)) {
                return edge;
            }
        }
        throw new IllegalStateException("no edge leads from a configuration to one that it reached");
    }
}
