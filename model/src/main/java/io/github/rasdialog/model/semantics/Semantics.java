// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.semantics;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a dialog may do next, as objects to read. Immutable; for searches of millions see {@link Packing}. */
public final class Semantics {
    private final Automaton automaton;
    private final int[] maxima;

    private Semantics(Automaton automaton) {
        this.automaton = automaton;
        this.maxima = automaton.maxima();
    }

    /** The meaning of a dialog. */
    public static Semantics of(Dialog dialog) {
        return new Semantics(Automaton.of(dialog));
    }

    /** The graph that its configurations move on. */
    public Automaton automaton() {
        return automaton;
    }

    /** Where every run begins: the start state, every counter 0. */
    public Configuration initial() {
        return new Configuration(automaton.start(), Collections.nCopies(maxima.length, 0));
    }

    /** The label that every run begins with: entering the start state. */
    public Event initialEvent() {
        return automaton.entering(automaton.start().state().index());
    }

    /** Every step from a configuration, in the order of the edges; none from the ended state. */
    public List<Step> steps(Configuration configuration) {
        return automaton.leaving(configuration.location().index()).stream()
                .map(edge -> step(configuration, edge))
                .toList();
    }

    private Step step(Configuration source, Edge edge) {
        boolean full = edge.counts() && source.counters().get(edge.counter()) == maxima[edge.counter()];
        List<Integer> counters = source.counters();
        if (edge.adds(full)) {
            counters = new ArrayList<>(counters);
            counters.set(edge.counter(), counters.get(edge.counter()) + 1);
        }
        Configuration target = new Configuration(automaton.location(edge.target(full)), counters);
        return new Step(source, edge, automaton.events(edge, target.location()), target);
    }

    /**
     * The run that follows these edges from the start.
     *
     * @param edges indexes of edges
     * @throws IllegalArgumentException if one of them does not leave the configuration that those before led to
     */
    public Run run(int... edges) {
        List<Step> steps = new ArrayList<>(edges.length);
        Configuration at = initial();
        for (int index : edges) {
            Configuration here = at;
            Step step = steps(here).stream()
                    .filter(candidate -> candidate.edge().index() == index)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("edge " + index + " does not leave " + here));
            steps.add(step);
            at = step.target();
        }
        return new Run(initial(), initialEvent(), steps);
    }
}
