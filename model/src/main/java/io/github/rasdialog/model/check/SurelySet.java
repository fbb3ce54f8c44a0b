// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.search.Graph;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Location;
import java.util.BitSet;

/**
 * Which data surely have a value at each location: on every run that comes there, counters included. Immutable.
 */
public final class SurelySet {
    private final BitSet[] maybeUnset;

    private SurelySet(BitSet[] maybeUnset) {
        this.maybeUnset = maybeUnset;
    }

    /** Works it out for a dialog that has passed the {@link Checker}. */
    public static SurelySet of(Dialog dialog) {
        Automaton automaton = Automaton.of(dialog);
        BitSet[] maybeUnset = new BitSet[dialog.data().size()];
        MaybeUnset withAnyCounters = MaybeUnset.of(automaton);
        for (Datum datum : dialog.data()) {
            maybeUnset[datum.index()] = dialog.counters().isEmpty()
                    ? locations(automaton, withAnyCounters, datum)
                    : searched(automaton, datum);
        }
        return new SurelySet(maybeUnset);
    }

    private static BitSet searched(Automaton automaton, Datum datum) {
        Graph product = Graph.watchedBy(automaton, new UnsetData(datum.index()));
        BitSet locations = new BitSet();
        Subject.reached(product, node -> true).stream()
                .map(node -> product.location(node).index())
                .forEach(locations::set);
        return locations;
    }

    private static BitSet locations(Automaton automaton, MaybeUnset maybeUnset, Datum datum) {
        BitSet locations = new BitSet();
        automaton.locations().stream()
                .mapToInt(Location::index)
                .filter(location -> maybeUnset.at(location, datum.index()))
                .forEach(locations::set);
        return locations;
    }

    /** Whether a datum surely has a value at a location; so it has where no run comes. */
    public boolean at(Location location, Datum datum) {
        return !maybeUnset[datum.index()].get(location.index());
    }
}
