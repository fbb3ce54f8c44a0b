// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.link;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Target;
import io.github.rasdialog.model.dialog.TimedOut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events that a dialog's transitions carry, reachable or not, by label. */
final class EventNames {
    private final Map<String, Event> events = new LinkedHashMap<>();
    private final List<State> states;

    private EventNames(List<State> states) {
        this.states = states;
    }

    static Map<String, Event> of(List<State> states, int start) {
        EventNames names = new EventNames(states);
        names.entering(start);
        states.forEach(names::leaving);
        names.add(new Event.HungUp());
        return names.events;
    }

    private void leaving(State state) {
        if (state instanceof AwaitSend send) {
            happening(state, Event.Kind.SENT, send.next());
            happening(state, Event.Kind.FAILED, send.failed());
        } else if (state instanceof AwaitReceive receive) {
            leaving(receive);
        } else if (state instanceof TimedOut timedOut) {
            entering(timedOut.next());
        } else if (state instanceof Ended) {
            entering(state.index());
        } else if (!(state instanceof Completing)) {
            throw new IllegalStateException("a state of an unknown kind: " + state.name());
        }
    }

    private void leaving(AwaitReceive receive) {
        add(happened(receive, Event.Kind.RECEIVED));
        if (receive.reaction() instanceof Reaction.Received received) {
            entering(received.target());
        }
        receive.decide().ifPresent(decide -> {
            for (Reaction.Outcome outcome : decide.outcomes()) {
                add(new Event.Decided(receive.index(), outcome.index(), receive.name() + "." + outcome.name()));
                entering(outcome.target());
            }
            happening(receive, Event.Kind.UNDECIDED, decide.undecided());
        });
        receive.malformed().ifPresent(target -> happening(receive, Event.Kind.MALFORMED, target));
        if (receive.timeoutSeconds().isPresent()) {
            add(happened(receive, Event.Kind.TIMED_OUT));
            receive.timedOut().ifPresent(this::entering);
        }
        happening(receive, Event.Kind.FAILED, receive.failed());
    }

    private void happening(State state, Event.Kind kind, Target target) {
        add(happened(state, kind));
        entering(target);
    }

    private static Event happened(State state, Event.Kind kind) {
        return new Event.Happened(state.index(), kind, state.name() + "." + kind.word());
    }

    private void entering(Target target) {
        target.ways().forEach(this::entering);
    }

    private void entering(int state) {
        add(new Event.Entered(state, states.get(state).name()));
    }

    private void add(Event event) {
        events.putIfAbsent(event.label(), event);
    }
}
