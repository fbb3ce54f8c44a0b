// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.semantics.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The model with events, rules and properties. Every label of a run is a position of SPIN's run, at which {@code event}
 * holds it; a step without an event repeats a position, which no formula without X can tell. Steps are atomic, not
 * d_steps, of which SPIN takes some two thousand only.
 */
final class PromelaModel {
    private final Automaton automaton;
    private final Dialog dialog;
    private final List<Event> events;
    private final Map<String, OptionalInt> waits;
    private final PromelaRules rules;
    private final List<PromelaProperty> properties = new ArrayList<>();

    PromelaModel(Automaton automaton) {
        this.automaton = automaton;
        this.dialog = automaton.dialog();
        this.events = Events.of(automaton);
        this.waits = Waits.of(automaton);
        this.rules = new PromelaRules(dialog);
        dialog.properties().forEach(property -> properties.add(new PromelaProperty(properties.size() + 1, property)));
    }

    String text() {
        Lines lines = new Lines();
        header(lines);
        for (int i = 0; i < events.size(); i++) {
            lines.add("#define " + PromelaNames.event(events.get(i)) + " " + (i + 1));
        }
        lines.gap().add("#define happens(e, label) event = e; printf(label)");
        lines.add("#define enter(e, label, more) atomic { happens(e, label); more }");
        if (declarations().findAny().isPresent()) {
            lines.add("#define add(sum, some, bound) sum = (sum + some > bound -> bound + 1 : sum + some)");
        }
        lines.gap().add(PromelaNames.type(events.size()) + " event; /* the last one; 0 before the first */");
        lines.addAll(PromelaNames.counters(dialog));
        lines.addAll(rules.declarations()).addAll(declarations().toList());
        lines.gap().add("active proctype dialog() {");
        lines.in("goto " + PromelaNames.place(automaton.start()) + ";");
        automaton.locations().forEach(location -> place(lines, location));
        lines.add("}");
        claims(lines);
        return lines.toString();
    }

    private void header(Lines lines) {
        String file = dialog.name() + ".pml";
        lines.add("/*").addAll(PromelaNames.title(dialog, "for SPIN 6"));
        lines.add(" * To prove or break one of the claims at the end of this file:");
        lines.add(" *   spin -a " + file + " && gcc -O2 -DNOREDUCE -o pan pan.c && ./pan -m1000000 -a -N CLAIM");
        lines.add(" * To read the run that breaks it, event by event:");
        lines.add(" *   spin -t -B -T " + file);
        lines.add(" *");
        lines.add(" * Every label of a run is a position, at which \"event\" holds it.");
        lines.add(" */").gap();
    }

    private Stream<String> declarations() {
        return properties.stream().flatMap(property -> property.declaration().stream());
    }

    private void place(Lines lines, Location location) {
        lines.gap().add(PromelaNames.place(location) + ":");
        if (location.entersState()) {
            enter(lines, location);
        }
        List<Edge> edges = automaton.leaving(location.index());
        if (edges.isEmpty()) {
            lines.add("end_" + Words.of(location) + ":").in("false;");
            return;
        }
        lines.in("if");
        for (Edge edge : edges) {
            List<String> statements = following(location, edge);
            PromelaNames.Way.along(automaton, edge).forEach(way -> lines.in(way.option(statements)));
        }
        lines.in("fi;");
    }

    private void enter(Lines lines, Location location) {
        Event event = automaton.entering(location.state().index());
        List<String> statements = new ArrayList<>(rules.entering(location.state()));
        statements.addAll(noted(event));
        lines.in("enter(" + occurrence(event) + ", " + String.join("; ", statements) + ");");
    }

    private List<String> following(Location source, Edge edge) {
        List<String> statements = new ArrayList<>();
        edge.event().ifPresent(event -> {
            statements.add("happens(" + occurrence(event) + ")");
            statements.addAll(noted(event));
        });
        statements.addAll(rules.following(source, edge));
        return statements;
    }

    private static String occurrence(Event event) {
        return PromelaNames.event(event) + ", \"" + event.label() + "\\n\"";
    }

    private List<String> noted(Event event) {
        return properties.stream()
                .flatMap(property -> property.at(event, waits).stream())
                .toList();
    }

    private void claims(Lines lines) {
        String over = PromelaNames.event(automaton.entering(dialog.ended().index()));
        String hungUp = PromelaNames.event(new Event.HungUp());
        lines.gap()
                .add(
                        "/* True of every run: looking at all of them meets every assertion, each a rule of the protocol. */");
        lines.add("ltl rules { [] (event <= " + events.size() + ") }");
        lines.gap().add("/* Every run ends. */");
        lines.add("ltl terminates { <> (event == " + over + ") }");
        lines.gap().add("/* Every run that is not hung up calls Complete. */");
        lines.add("ltl completes { <> (completed || event == " + hungUp + ") }");
        for (PromelaProperty property : properties) {
            lines.gap().add("/* " + Prose.inC(property.property().name()) + " */");
            lines.add(property.claim());
        }
    }
}
