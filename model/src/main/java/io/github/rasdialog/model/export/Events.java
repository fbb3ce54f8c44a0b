// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.semantics.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events of an automaton. */
final class Events {
    private Events() {}

    /** Of each label one: hanging up, then location by location entering it and what can happen there. */
    static List<Event> of(Automaton automaton) {
        Map<String, Event> events = new LinkedHashMap<>();
        add(events, new Event.HungUp());
        for (Location location : automaton.locations()) {
            if (location.entersState()) {
                add(events, automaton.entering(location.state().index()));
            }
            for (Edge edge : automaton.leaving(location.index())) {
                edge.event().ifPresent(event -> add(events, event));
            }
        }
        return List.copyOf(events.values());
    }

    private static void add(Map<String, Event> events, Event event) {
        events.putIfAbsent(event.label(), event);
    }
}
