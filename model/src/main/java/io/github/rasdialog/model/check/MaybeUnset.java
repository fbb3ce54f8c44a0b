// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Which data may have no value at each location, if counters could have any value: all data in one pass. What it rules
 * out need not be searched for; what it does not, {@link UnsetData} tells.
 */
final class MaybeUnset {
    private final BitSet[] unset;

    private MaybeUnset(int locations) {
        this.unset = new BitSet[locations];
        for (int location = 0; location < locations; location++) {
            unset[location] = new BitSet();
        }
    }

    /** Spreads what has no value from the start along the edges, until nothing more spreads. */
    static MaybeUnset of(Automaton automaton) {
        MaybeUnset analysis = new MaybeUnset(automaton.locations().size());
        int start = automaton.start().index();
        analysis.unset[start].set(0, automaton.dialog().data().size());
        Deque<Integer> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            for (Edge edge : automaton.leaving(open.remove())) {
                BitSet after = (BitSet) analysis.unset[edge.source()].clone();
                edge.stores().forEach(after::clear);
                analysis.spread(after, edge.next(), open);
                analysis.spread(after, edge.exhausted(), open);
            }
        }
        return analysis;
    }

    private void spread(BitSet after, int location, Deque<Integer> open) {
        int known = unset[location].cardinality();
        unset[location].or(after);
        if (unset[location].cardinality() > known) {
            open.add(location);
        }
    }

    /** Whether a datum may have no value at a location. */
    boolean at(int location, int datum) {
        return unset[location].get(datum);
    }
}
