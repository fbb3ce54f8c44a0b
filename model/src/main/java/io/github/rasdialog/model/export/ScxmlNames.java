// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Counter;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Phase;

/** What a state chart calls things. No name of a dialog holds a dot, so those put in here keep ids different. */
final class ScxmlNames {
    private ScxmlNames() {}

    /** The id of what is entered with a state, such as {@code readUser}, {@code built-in.failed}. */
    static String of(State state) {
        return state.name().replace("(", "built-in.").replace(")", "");
    }

    /** The id of the innermost state where a location is, such as {@code askUser}, {@code readUser.deciding}. */
    static String of(Location location) {
        return of(location.state()) + (hasPhases(location.state()) ? suffix(location.phase()) : "");
    }

    private static String suffix(Phase phase) {
        return phase == Phase.DECIDING ? ".deciding" : ".receiving";
    }

    static boolean hasPhases(State state) {
        return state instanceof AwaitReceive receive && receive.decide().isPresent();
    }

    /** The event that makes an edge be followed. */
    static String event(Automaton automaton, Edge edge) {
        State source = automaton.location(edge.source()).state();
        String silent = of(source) + (source instanceof Completing ? ".end" : ".next");
        return edge.event().map(Event::label).orElse(silent);
    }

    /** The prefix keeps it apart from keywords. */
    static String counter(Counter counter) {
        return "n_" + counter.name();
    }
}
