// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.semantics;

import io.github.rasdialog.model.dialog.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The beginning of a run, or all of it.
 *
 * @param start the first configuration
 * @param entering the label of entering it
 * @param steps each from where the one before led
 */
public record Run(Configuration start, Event entering, List<Step> steps) {
    /**
     * Copies the steps.
     *
     * @throws IllegalArgumentException if one does not go on from the one before
     */
    public Run {
        steps = List.copyOf(steps);
        Configuration at = start;
        for (Step step : steps) {
            if (!step.source().equals(at)) {
                throw new IllegalArgumentException("a step from " + step.source() + " does not go on from " + at);
            }
            at = step.target();
        }
    }

    /** Where it has come to. */
    public Configuration last() {
        return steps.isEmpty() ? start : steps.get(steps.size() - 1).target();
    }

    /** Every event on it, in order, from entering the start state. */
    public List<Event> events() {
        List<Event> events = new ArrayList<>();
        events.add(entering);
        steps.forEach(step -> events.addAll(step.events()));
        return List.copyOf(events);
    }

    /** The labels of its events: a trace, as diagnostics show it. */
    public List<String> labels() {
        return events().stream().map(Event::label).toList();
    }

    /** Every configuration on it, in order. */
    public Stream<Configuration> configurations() {
        return Stream.concat(Stream.of(start), steps.stream().map(Step::target));
    }
}
