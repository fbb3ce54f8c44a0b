// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Location;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * What a search walks on: the product of a dialog's automaton with a monitor, in arrays. A node is a location with a
 * state of the monitor; only nodes are kept that could be reached if counters could have any value. Without counters a
 * node is therefore reachable; with them, {@link Layers} tells. Immutable.
 */
public final class Graph {
    private final Automaton automaton;
    private final int[] location;
    private final int[] watched;
    final int start;
    final int[] firstEdge;
    final int[] label;
    final int[] next;
    final int[] counter;
    final int[] exhausted;

    /**
     * The parts.
     *
     * @param location of each node
     * @param watched the monitor's state of each node
     * @param start a node, or {@link Monitor#CUT}
     * @param firstEdge of each node, and past the last
     * @param label the index of the automaton's edge that each edge follows
     * @param next a node for each edge, or {@link Monitor#CUT}
     * @param counter of each edge, as {@link io.github.rasdialog.model.semantics.Edge} has it
     * @param exhausted a node for each edge, or {@link Monitor#CUT}
     */
    Graph(
            Automaton automaton,
            int[] location,
            int[] watched,
            int start,
            int[] firstEdge,
            int[] label,
            int[] next,
            int[] counter,
            int[] exhausted) {
        this.automaton = automaton;
        this.location = location;
        this.watched = watched;
        this.start = start;
        this.firstEdge = firstEdge;
        this.label = label;
        this.next = next;
        this.counter = counter;
        this.exhausted = exhausted;
    }

    /** The automaton by itself. */
    public static Graph of(Automaton automaton) {
        return watchedBy(automaton, Monitor.NOTHING);
    }

    /** The product with a monitor. */
    public static Graph watchedBy(Automaton automaton, Monitor monitor) {
        return new GraphBuilder(automaton, monitor).build();
    }

    /** What it is a product of. */
    public Automaton automaton() {
        return automaton;
    }

    /** How many nodes there are. */
    public int size() {
        return location.length;
    }

    /** The location of a node. */
    public Location location(int node) {
        return automaton.location(location[node]);
    }

    /** The monitor's state in a node. */
    public int watched(int node) {
        return watched[node];
    }

    /** The nodes that fulfil something. */
    public BitSet nodes(IntPredicate condition) {
        BitSet found = new BitSet(size());
        for (int node = 0; node < size(); node++) {
            if (condition.test(node)) {
                found.set(node);
            }
        }
        return found;
    }

    /** Where an edge leads: a node, or {@link Monitor#CUT}. */
    int target(int edge, boolean full) {
        return full ? exhausted[edge] : next[edge];
    }
}
