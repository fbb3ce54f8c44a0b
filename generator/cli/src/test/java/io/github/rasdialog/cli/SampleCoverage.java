// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.TimedOut;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The coverage of a dialog, as the test kit would write it. */
public final class SampleCoverage {
    private SampleCoverage() {}

    /**
     * Writes the coverage of tests that took everything seven times, but for some events and what only they lead to.
     * Hanging up while timed out cannot happen.
     */
    public static Path write(Path file, Path dialog, Set<String> missed) throws IOException {
        return Files.writeString(file, json(DialogLoader.load(dialog).dialog().orElseThrow(), missed));
    }

    private static String json(Dialog dialog, Set<String> missed) {
        Automaton automaton = Automaton.of(dialog);
        Set<Integer> entered = entered(automaton, missed);
        String states = IntStream.range(0, dialog.states().size())
                .mapToObj(state -> "{ \"index\": " + state + ", \"times\": " + (entered.contains(state) ? 7 : 0) + " }")
                .collect(Collectors.joining(",\n"));
        String transitions = automaton.edges().stream()
                .filter(edge -> !(edge.isHangUp() && source(automaton, edge) instanceof TimedOut))
                .flatMap(edge -> Stream.of(false, true)
                        .filter(full -> edge.counts() || !full)
                        .map(full -> transition(edge, full, isTaken(automaton, edge, entered, missed))))
                .collect(Collectors.joining(",\n"));
        return "{ \"dialog\": \"" + dialog.name() + "\", \"digest\": \"" + dialog.digest()
                + "\", \"complete\": true,\n\"states\": [" + states + "],\n\"transitions\": [" + transitions + "] }\n";
    }

    private static String transition(Edge edge, boolean full, boolean taken) {
        return "{ \"edge\": " + edge.index() + ", \"full\": " + full + ", \"times\": " + (taken ? 7 : 0) + " }";
    }

    private static Set<Integer> entered(Automaton automaton, Set<String> missed) {
        Set<Integer> entered = new HashSet<>(Set.of(automaton.dialog().start()));
        boolean more = true;
        while (more) {
            more = automaton.edges().stream()
                            .filter(edge -> isTaken(automaton, edge, entered, missed))
                            .flatMap(edge -> Stream.of(edge.next(), edge.exhausted()))
                            .map(location ->
                                    automaton.location(location).state().index())
                            .filter(entered::add)
                            .count()
                    > 0;
        }
        return entered;
    }

    private static boolean isTaken(Automaton automaton, Edge edge, Set<Integer> entered, Set<String> missed) {
        boolean missing =
                edge.event().map(Event::label).filter(missed::contains).isPresent();
        return !missing && entered.contains(source(automaton, edge).index());
    }

    private static State source(Automaton automaton, Edge edge) {
        return automaton.location(edge.source()).state();
    }
}
