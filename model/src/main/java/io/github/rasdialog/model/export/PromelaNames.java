// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.Counter;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.semantics.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What both models for SPIN call things, and how they write a step's way through a counter. */
final class PromelaNames {
    private PromelaNames() {}

    /** The first lines of a comment. */
    static List<String> title(Dialog dialog, String purpose) {
        List<String> lines = new ArrayList<>();
        lines.add(" * " + dialog.name() + ", a RAS security dialog, " + purpose
                + ". Exported by rasdialog; do not edit.");
        dialog.description().ifPresent(text -> lines.add(" * " + Prose.inC(text)));
        lines.add(" * " + dialog.digest());
        lines.add(" *");
        return lines;
    }

    static String place(Location location) {
        return "at_" + Words.of(location);
    }

    static String event(Event event) {
        return "ev_" + Words.of(event);
    }

    static String counter(Counter counter) {
        return "n_" + counter.name();
    }

    static String datum(Datum datum) {
        return "has_" + datum.name();
    }

    /** The smallest type that holds the numbers from 0. */
    static String type(long greatest) {
        if (greatest <= 1) {
            return "bit";
        } else if (greatest <= 255) {
            return "byte";
        }
        return greatest <= Short.MAX_VALUE ? "short" : "int";
    }

    static List<String> counters(Dialog dialog) {
        return dialog.counters().stream()
                .map(counter -> type(counter.max()) + " " + counter(counter) + ";")
                .toList();
    }

    /**
     * A way along an edge.
     *
     * @param guard what must hold of its counter, or nothing
     * @param change what it does to its counter, or nothing
     * @param place where it leads
     */
    record Way(String guard, String change, String place) {
        /** Its ways: one, or one below the counter's max and one at it. */
        static List<Way> along(Automaton automaton, Edge edge) {
            String next = PromelaNames.place(automaton.location(edge.next()));
            if (!edge.counts()) {
                return List.of(new Way("", "", next));
            }
            Counter counter = automaton.dialog().counters().get(edge.counter());
            String value = counter(counter);
            String exhausted = PromelaNames.place(automaton.location(edge.exhausted()));
            return List.of(
                    new Way(value + " < " + counter.max(), value + "++", next),
                    new Way(value + " == " + counter.max(), "", exhausted));
        }

        /** The same way with a guard. */
        Way guardedBy(String condition) {
            return new Way(condition, change, place);
        }

        /** An option of an {@code if}: the guard, then in one step the change and more, then a jump. */
        String option(List<String> more) {
            String work = Stream.concat(Stream.of(change), more.stream())
                    .filter(statement -> !statement.isEmpty())
                    .collect(Collectors.joining("; "));
            if (work.isEmpty()) {
                return ":: " + (guard.isEmpty() ? "true" : guard) + " -> goto " + place;
            }
            return ":: atomic { " + (guard.isEmpty() ? "" : guard + " -> ") + work + " } -> goto " + place;
        }
    }
}
