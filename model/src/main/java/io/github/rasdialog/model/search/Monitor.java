// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.semantics.Edge;
import java.util.List;

/**
 * A small deterministic automaton that watches a run: what a rule or a property has to remember of it. Its states are
 * small numbers of its own choice, from 0.
 */
public interface Monitor {
    /** Instead of a state: this step is not looked at, nor what comes after it. */
    int CUT = -1;

    /**
     * The state at the start.
     *
     * @param entering the label of entering the start state
     */
    int start(Event entering);

    /**
     * The state after a step, or {@link #CUT}.
     *
     * @param state the state before
     * @param edge the edge that the step follows
     * @param events the step's labels, in order
     */
    int next(int state, Edge edge, List<Event> events);

    /** One that remembers nothing. */
    Monitor NOTHING = new Monitor() {
        @Override
        public int start(Event entering) {
            return 0;
        }

        @Override
        public int next(int state, Edge edge, List<Event> events) {
            return 0;
        }
    };

    /** One that is told every event by itself, and needs nothing but events. */
    @FunctionalInterface
    interface OfEvents extends Monitor {
        /** The state after an event, or {@link #CUT}. */
        int after(int state, Event event);

        @Override
        default int start(Event entering) {
            return after(0, entering);
        }

        @Override
        default int next(int state, Edge edge, List<Event> events) {
            int at = state;
            for (Event event : events) {
                at = at == CUT ? CUT : after(at, event);
            }
            return at;
        }
    }
}
