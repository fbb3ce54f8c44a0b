// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.semantics;

import io.github.rasdialog.model.dialog.Event;

/**
 * A transition as a diagram shows it: a way out of a location, and where it counts, whether its counter was full.
 *
 * @param edge the index of the automaton's edge
 * @param full whether its counter was at max; {@code false} where it counts nothing
 */
public record Transition(int edge, boolean full) implements Comparable<Transition> {

    /** The transition that a step makes. */
    public static Transition of(Step step) {
        Edge edge = step.edge();
        boolean full =
                edge.counts() && step.source().counters().equals(step.target().counters());
        return new Transition(edge.index(), full);
    }

    /** By the order of the file. */
    @Override
    public int compareTo(Transition other) {
        return edge != other.edge ? Integer.compare(edge, other.edge) : Boolean.compare(full, other.full);
    }

    /** The name of the state that it leaves. */
    public String from(Automaton automaton) {
        return automaton.location(automaton.edges().get(edge).source()).state().name();
    }

    /** The name of the state that it leads to. */
    public String to(Automaton automaton) {
        return automaton
                .location(automaton.edges().get(edge).target(full))
                .state()
                .name();
    }

    /** The event's label; {@code after} the state's name where none happens. */
    public String label(Automaton automaton) {
        return automaton.edges().get(edge).event().map(Event::label).orElseGet(() -> "after " + from(automaton));
    }

    /** Such as {@code readCode.wrong -> denied}, {@code hung-up in askUser -> over}. */
    public String name(Automaton automaton) {
        Edge taken = automaton.edges().get(edge);
        String in = taken.isHangUp() ? " in " + automaton.location(taken.source()) : "";
        return label(automaton) + in + " -> " + automaton.location(taken.target(full));
    }
}
