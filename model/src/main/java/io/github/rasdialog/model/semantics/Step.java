// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.semantics;

import io.github.rasdialog.model.dialog.Event;
import java.util.List;

/**
 * One labelled step.
 *
 * @param edge the edge that it follows
 * @param events what it is labelled with, in order: what happened, if anything, then the state that is entered, if one is
 */
public record Step(Configuration source, Edge edge, List<Event> events, Configuration target) {
    /** Copies the events. */
    public Step {
        events = List.copyOf(events);
    }

    /** The labels of its events. */
    public List<String> labels() {
        return events.stream().map(Event::label).toList();
    }
}
