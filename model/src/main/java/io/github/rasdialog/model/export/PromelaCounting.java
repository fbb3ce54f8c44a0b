// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.semantics.Location;
import java.util.List;

/** The model whose states are the configurations: places of one process, and counters. */
final class PromelaCounting {
    /** SPIN refuses a step from a place to itself unless it has a condition. */
    private static final String ALWAYS = "_nr_pr > 0";

    private final Automaton automaton;

    PromelaCounting(Automaton automaton) {
        this.automaton = automaton;
    }

    String text() {
        Lines lines = new Lines();
        header(lines);
        lines.addAll(PromelaNames.counters(automaton.dialog()));
        lines.gap().add("active proctype dialog() {");
        lines.in("goto " + PromelaNames.place(automaton.start()) + ";");
        automaton.locations().forEach(location -> place(lines, location));
        return lines.add("}").toString();
    }

    private void header(Lines lines) {
        Dialog dialog = automaton.dialog();
        lines.add("/*").addAll(PromelaNames.title(dialog, "for SPIN 6 to count configurations"));
        lines.add(" *   spin -a " + dialog.name() + "-configurations.pml");
        lines.add(" *   gcc -O2 -DSAFETY -DNOREDUCE -o pan pan.c && ./pan -m1000000");
        lines.add(" *");
        lines.add(" * The states that pan stores are the reachable configurations, one to one: a place stands for a");
        lines.add(" * location (a state and its phase), and each counter for itself; nothing else is in a state. The");
        lines.add(" * transitions that pan counts are the steps between them, and one for the start.");
        lines.add(" */").gap();
    }

    private void place(Lines lines, Location location) {
        lines.gap().add(PromelaNames.place(location) + ":");
        List<Edge> edges = automaton.leaving(location.index());
        if (edges.isEmpty()) {
            lines.add("end_" + Words.of(location) + ":").in("false;");
            return;
        }
        lines.in("if");
        for (Edge edge : edges) {
            String label =
                    edge.event().map(event -> " /* " + event.label() + " */").orElse("");
            for (PromelaNames.Way way : PromelaNames.Way.along(automaton, edge)) {
                boolean stays = way.guard().isEmpty() && edge.next() == location.index();
                lines.in((stays ? way.guardedBy(ALWAYS) : way).option(List.of()) + label);
            }
        }
        lines.in("fi;");
    }
}
