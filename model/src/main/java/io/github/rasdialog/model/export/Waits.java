// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.semantics.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** How long a run may stay where an event leads. */
final class Waits {
    private Waits() {}

    /** By the label of the event after which time may pass, how many seconds at most; empty for no bound. */
    static Map<String, OptionalInt> of(Automaton automaton) {
        Map<String, OptionalInt> waits = new LinkedHashMap<>();
        for (Location location : automaton.locations()) {
            if (location.entersState() && location.state() instanceof AwaitReceive receive) {
                waits.put(receive.name(), receive.timeoutSeconds());
            }
            for (Edge edge : automaton.leaving(location.index())) {
                Location next = automaton.location(edge.next());
                if (!next.entersState()) {
                    waits.put(edge.event().orElseThrow().label(), decision(next));
                }
            }
        }
        return waits;
    }

    private static OptionalInt decision(Location deciding) {
        Optional<Reaction.Decide> decide = ((AwaitReceive) deciding.state()).decide();
        return OptionalInt.of(decide.orElseThrow().withinSeconds());
    }
}
