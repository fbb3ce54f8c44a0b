// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.interpreter;

import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.TimedOut;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;

/**
 * What a {@link Course} calls its events: the labels of the model, such as {@code readUser.received}, {@code
 * readCode.wrong} and {@code hung-up}. The two steps that the model gives no label have names too: leaving a timed-out
 * state by its {@code next}, and End after Complete.
 */
public final class EventNames {
    /** End, of a completing state. */
    public static final String END = "end";

    /** End, of any other state. */
    public static final String HUNG_UP = new Event.HungUp().label();

    private EventNames() {}

    /** The event of an edge. */
    public static String of(Automaton automaton, Edge edge) {
        State source = automaton.location(edge.source()).state();
        String unlabelled = source instanceof TimedOut timedOut ? next(timedOut) : END;
        return edge.event().map(Event::label).orElse(unlabelled);
    }

    static String next(TimedOut state) {
        return state.name() + ".next";
    }

    static String of(State state, Event.Kind kind) {
        return state.name() + "." + kind.word();
    }
}
