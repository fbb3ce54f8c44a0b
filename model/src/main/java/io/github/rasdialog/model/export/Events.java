// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.semantics.Location;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The events of an automaton. */
final class Events {
    private Events() {}

    /** Each once: hanging up, then location by location entering it and what can happen there. */
    static List<Event> of(Automaton automaton) {
        Set<Event> events = new LinkedHashSet<>();
        events.add(new Event.HungUp());
        for (Location location : automaton.locations()) {
            if (location.entersState()) {
                events.add(automaton.entering(location.state().index()));
            }
            for (Edge edge : automaton.leaving(location.index())) {
                edge.event().ifPresent(events::add);
            }
        }
        return List.copyOf(events);
    }
}
