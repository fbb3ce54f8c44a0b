// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.graph;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.semantics.Transition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** A coverage with something of everything. */
final class SampleCoverage {
    private static final Path TOKEN_LOGIN = Path.of("src/test/resources/corpus/valid/token-login.dialog.yaml");

    private SampleCoverage() {}

    static Automaton tokenLogin() throws IOException {
        return Automaton.of(DialogLoader.load(TOKEN_LOGIN).dialog().orElseThrow());
    }

    /** Of tests that took everything once, but for wrong codes and undecided handlers, where nobody can be silent. */
    static Coverage of(Automaton automaton) {
        SortedMap<Integer, Long> states = new TreeMap<>();
        for (State state : automaton.dialog().states()) {
            if (!state.name().equals("silent")) {
                states.put(state.index(), state.name().equals("unavailable") ? 0L : 1L);
            }
        }
        SortedMap<Transition, Long> transitions = new TreeMap<>();
        for (Edge edge : automaton.edges()) {
            if (!edge.is(Event.Kind.TIMED_OUT)
                    && !automaton.location(edge.source()).state().name().equals("silent")) {
                transitions.put(new Transition(edge.index(), false), times(edge));
                if (edge.counts()) {
                    transitions.put(new Transition(edge.index(), true), times(edge));
                }
            }
        }
        return new Coverage(automaton, states, transitions, true);
    }

    private static long times(Edge edge) {
        String label = edge.event().map(Event::label).orElse("");
        return label.endsWith(".wrong") || label.equals("readUser.undecided") ? 0 : 1;
    }
}
