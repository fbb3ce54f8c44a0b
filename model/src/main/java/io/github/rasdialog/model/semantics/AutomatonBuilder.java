// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.semantics;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Target;
import io.github.rasdialog.model.dialog.TimedOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compiles a dialog: first the locations, then the edges of each. */
final class AutomatonBuilder {
    private final Dialog dialog;
    private final List<Location> locations = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final int[] entry;
    private final int ended;

    AutomatonBuilder(Dialog dialog) {
        this.dialog = dialog;
        this.entry = new int[dialog.states().size()];
        for (State state : dialog.states()) {
            place(state);
        }
        this.ended = entry[dialog.ended().index()];
    }

    private void place(State state) {
        entry[state.index()] = locations.size();
        if (state instanceof AwaitReceive receive) {
            locations.add(new Location(locations.size(), state, Phase.RECEIVING));
            if (receive.decide().isPresent()) {
                locations.add(new Location(locations.size(), state, Phase.DECIDING));
            }
        } else {
            locations.add(new Location(locations.size(), state, Phase.WHOLE));
        }
    }

    Automaton build() {
        int[] firstEdge = new int[locations.size() + 1];
        for (Location location : locations) {
            firstEdge[location.index()] = edges.size();
            leave(location);
        }
        firstEdge[locations.size()] = edges.size();
        return new Automaton(dialog, locations, edges, firstEdge, entry);
    }

    private void leave(Location location) {
        State state = location.state();
        if (state instanceof AwaitSend send) {
            happens(location, Event.Kind.SENT, send.next(), List.of());
            happens(location, Event.Kind.FAILED, send.failed(), List.of());
            hangUp(location);
        } else if (state instanceof AwaitReceive receive) {
            if (location.phase() == Phase.RECEIVING) {
                leaveReceiving(location, receive);
            } else {
                leaveDeciding(location, receive);
            }
        } else if (state instanceof TimedOut timedOut) {
            lead(location, Optional.empty(), timedOut.next(), List.of());
            hangUp(location);
        } else if (state instanceof Completing) {
            add(location, Optional.empty(), ended, List.of());
        }
    }

    private void leaveReceiving(Location location, AwaitReceive receive) {
        List<Integer> stores = List.of(receive.into());
        if (receive.reaction() instanceof Reaction.Received received) {
            happens(location, Event.Kind.RECEIVED, received.target(), stores);
        } else {
            add(location, Optional.of(happened(receive, Event.Kind.RECEIVED)), location.index() + 1, stores);
        }
        receive.malformed().ifPresent(target -> happens(location, Event.Kind.MALFORMED, target, List.of()));
        receive.timingOut().ifPresent(target -> happens(location, Event.Kind.TIMED_OUT, target, List.of()));
        happens(location, Event.Kind.FAILED, receive.failed(), List.of());
        hangUp(location);
    }

    private void leaveDeciding(Location location, AwaitReceive receive) {
        Reaction.Decide decide = receive.decide().orElseThrow();
        for (Reaction.Outcome outcome : decide.outcomes()) {
            String label = receive.name() + "." + outcome.name();
            Event event = new Event.Decided(receive.index(), outcome.index(), label);
            lead(location, Optional.of(event), outcome.target(), outcome.sets());
        }
        happens(location, Event.Kind.UNDECIDED, decide.undecided(), List.of());
        hangUp(location);
    }

    private void happens(Location location, Event.Kind kind, Target target, List<Integer> stores) {
        lead(location, Optional.of(happened(location.state(), kind)), target, stores);
    }

    private static Event happened(State state, Event.Kind kind) {
        return new Event.Happened(state.index(), kind, state.name() + "." + kind.word());
    }

    private void hangUp(Location location) {
        add(location, Optional.of(new Event.HungUp()), ended, List.of());
    }

    private void lead(Location location, Optional<Event> event, Target target, List<Integer> stores) {
        int next = entry[target.next()];
        if (target.counting().isPresent()) {
            Target.Counting counting = target.counting().get();
            int exhausted = entry[counting.exhausted()];
            edges.add(new Edge(edges.size(), location.index(), event, next, counting.counter(), exhausted, stores));
        } else {
            add(location, event, next, stores);
        }
    }

    private void add(Location location, Optional<Event> event, int next, List<Integer> stores) {
        edges.add(new Edge(edges.size(), location.index(), event, next, Edge.NO_COUNTER, next, stores));
    }
}
