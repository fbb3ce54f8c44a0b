// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.trace;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Target;
import io.github.rasdialog.model.dialog.TimedOut;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Phase;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Step;
import io.github.rasdialog.model.source.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Tells a run moment by moment. Used once. */
final class Narrator {
    private final Dialog dialog;
    private final List<Moment> moments = new ArrayList<>();
    private OptionalLong seconds = OptionalLong.of(0);

    Narrator(Dialog dialog) {
        this.dialog = dialog;
    }

    List<Moment> tell(Run run) {
        enter(run.start().location().state(), run.entering());
        run.steps().forEach(this::tell);
        return moments;
    }

    private void tell(Step step) {
        wait(step.source().location());
        step.edge().event().ifPresent(event -> happen(step, event));
        if (step.target().location().entersState()) {
            List<Event> events = step.events();
            enter(step.target().location().state(), events.get(events.size() - 1));
        }
    }

    /** However a receive or a decision ends, it has ended when its time is over. */
    private void wait(Location location) {
        if (location.state() instanceof AwaitReceive receive) {
            if (location.phase() == Phase.DECIDING) {
                pass(receive.decide().orElseThrow().withinSeconds());
            } else if (receive.timeoutSeconds().isPresent()) {
                pass(receive.timeoutSeconds().getAsInt());
            } else {
                seconds = OptionalLong.empty();
            }
        }
    }

    private void pass(int more) {
        if (seconds.isPresent()) {
            seconds = OptionalLong.of(seconds.getAsLong() + more);
        }
    }

    private void enter(State state, Event event) {
        if (state instanceof AwaitSend send) {
            add(state.location(), Actor.DLL, Actor.SERVER, event, "sends " + ShownText.of(dialog, send.text()));
        } else if (state instanceof AwaitReceive receive) {
            add(state.location(), Actor.DLL, Actor.SERVER, event, "awaits " + awaited(receive));
        } else if (state instanceof TimedOut) {
            add(state.location(), Actor.DLL, Actor.DLL, event, "takes note that the caller was silent");
        } else if (state instanceof Completing completing) {
            String report = ShownText.of(dialog, completing.report());
            add(state.location(), Actor.DLL, Actor.SERVER, event, "completes with " + report);
        } else if (state instanceof Ended) {
            add(state.location(), Actor.SERVER, Actor.DLL, event, "ends the call");
        }
    }

    private String awaited(AwaitReceive receive) {
        String what = (receive.untilAny() ? "bytes for " : "a line for ") + datum(receive.into());
        return receive.timeoutSeconds().isPresent()
                ? what + ", at most " + receive.timeoutSeconds().getAsInt() + " s"
                : what + ", for ever";
    }

    private void happen(Step step, Event event) {
        State state = step.source().location().state();
        if (event instanceof Event.Happened happened) {
            happen(step, state, happened);
        } else if (event instanceof Event.Decided decided) {
            Reaction.Outcome outcome =
                    ((AwaitReceive) state).decide().orElseThrow().outcomes().get(decided.outcome());
            String supplies = outcome.sets().isEmpty() ? "" : ", supplying " + data(outcome.sets());
            String deed = "decides: " + outcome.name() + supplies + counted(step);
            add(outcome.location(), Actor.HANDLER, Actor.DLL, event, deed);
        } else {
            add(state.location(), Actor.CALLER, Actor.SERVER, event, "hangs up");
        }
    }

    private void happen(Step step, State state, Event.Happened event) {
        SourceLocation location = target(state, event.kind(), step);
        String then = counted(step);
        switch (event.kind()) {
            case SENT -> add(location, Actor.SERVER, Actor.CALLER, event, "passes it on" + then);
            case RECEIVED ->
                add(location, Actor.CALLER, Actor.DLL, event, "types a well-formed line for " + into(state) + then);
            case MALFORMED ->
                add(location, Actor.CALLER, Actor.DLL, event, "types a malformed line for " + into(state) + then);
            case TIMED_OUT ->
                add(location, Actor.SERVER, Actor.DLL, event, "signals the time-out: nothing came" + then);
            case FAILED -> add(location, Actor.SERVER, Actor.DLL, event, "reports an error" + then);
            case UNDECIDED -> add(location, Actor.HANDLER, Actor.DLL, event, undecided(state) + then);
        }
    }

    private String into(State state) {
        return datum(((AwaitReceive) state).into());
    }

    private static String undecided(State state) {
        int within = ((AwaitReceive) state).decide().orElseThrow().withinSeconds();
        return "throws, or gives no answer within " + within + " s";
    }

    /** Where the file says what follows; the state's key where it says nothing. */
    private static SourceLocation target(State state, Event.Kind kind, Step step) {
        Target target;
        if (state instanceof AwaitSend send) {
            target = kind == Event.Kind.SENT ? send.next() : send.failed();
        } else {
            AwaitReceive receive = (AwaitReceive) state;
            target = switch (kind) {
                case MALFORMED -> receive.malformed().orElseThrow();
                case TIMED_OUT -> receive.timedOut().orElseThrow();
                case FAILED -> receive.failed();
                case UNDECIDED -> receive.decide().orElseThrow().undecided();
                case RECEIVED, SENT -> received(receive);
            };
        }
        return exhausted(step) ? target.counting().orElseThrow().exhaustedLocation() : target.location();
    }

    private static Target received(AwaitReceive receive) {
        return receive.reaction() instanceof Reaction.Received received
                ? received.target()
                : Target.of(receive.index(), receive.location());
    }

    private static boolean exhausted(Step step) {
        return step.edge().counts()
                && step.source().counters().equals(step.target().counters());
    }

    private String counted(Step step) {
        if (!step.edge().counts()) {
            return "";
        }
        int counter = step.edge().counter();
        String name = dialog.counters().get(counter).name();
        int value = step.target().counters().get(counter);
        return exhausted(step) ? "; " + name + " is exhausted at " + value : "; " + name + " is " + value;
    }

    private String data(List<Integer> indexes) {
        return indexes.stream().map(this::datum).collect(Collectors.joining(", "));
    }

    private String datum(int index) {
        return dialog.data().get(index).name();
    }

    private void add(SourceLocation location, Actor actor, Actor toward, Event event, String deed) {
        moments.add(new Moment(seconds, location, actor, toward, event.label(), deed));
    }
}
