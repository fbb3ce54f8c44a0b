// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.watch;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A machine that passes all on to another, and tells a {@link Walk} of it. */
public final class WatchedMachine extends PassingMachine {
    private final DialogMachine machine;
    private final Walk walk;
    private final Dialog dialog;
    private final BiConsumer<Datum, String> received;

    /**
     * Watches a machine that has yet to start.
     *
     * @param received told of every well-formed line, with the datum that it is for
     */
    public WatchedMachine(DialogMachine machine, Walk walk, BiConsumer<Datum, String> received) {
        super(machine);
        this.machine = machine;
        this.received = received;
        this.walk = walk;
        this.dialog = walk.dialog();
    }

    // Events.

    @Override
    public Action start() {
        Action next = guarded("start", machine::start);
        walk.started(Standing.of(dialog, machine));
        return next;
    }

    @Override
    public Action sent() {
        return follow("sent", Optional.of(happened(Event.Kind.SENT)), machine::sent);
    }

    @Override
    public Action line(byte[] bytes, int offset, int length) {
        State state = present();
        String line = new String(bytes, offset, length, dialog.charset());
        boolean allowed = false;
        if (state instanceof AwaitReceive receive) {
            Datum datum = dialog.data().get(receive.into());
            allowed = datum.allows(line);
            if (allowed) {
                received.accept(datum, line);
            }
        }
        Event event = happened(allowed ? Event.Kind.RECEIVED : wrong(state));
        return follow("line", Optional.of(event), () -> machine.line(bytes, offset, length));
    }

    @Override
    public Action overlong() {
        return follow("overlong", Optional.of(happened(wrong(present()))), machine::overlong);
    }

    /** A line that is not well-formed has failed where nothing else is said of it (W407). */
    private static Event.Kind wrong(State state) {
        return state instanceof AwaitReceive receive && receive.malformed().isPresent()
                ? Event.Kind.MALFORMED
                : Event.Kind.FAILED;
    }

    @Override
    public Action timedOut() {
        return follow("timedOut", Optional.of(happened(Event.Kind.TIMED_OUT)), machine::timedOut);
    }

    @Override
    public Action failed(int error) {
        return follow("failed", Optional.of(happened(Event.Kind.FAILED)), () -> machine.failed(error));
    }

    @Override
    public Action decided(@Nullable Object decision) {
        Event event = present() instanceof AwaitReceive receive
                ? Decisions.event(receive, decision)
                : happened(Event.Kind.UNDECIDED);
        return follow("decided", Optional.of(event), () -> machine.decided(decision));
    }

    @Override
    public Action undecided() {
        return follow("undecided", Optional.of(happened(Event.Kind.UNDECIDED)), machine::undecided);
    }

    @Override
    public Action proceed() {
        return follow("proceed", Optional.empty(), machine::proceed);
    }

    @Override
    public Action end() {
        Optional<Event> event =
                machine.action() == Action.COMPLETE ? Optional.empty() : Optional.of(new Event.HungUp());
        return follow("end", event, machine::end);
    }

    private Action follow(String what, Optional<Event> event, Supplier<Action> step) {
        Action next = guarded(what, step);
        walk.happened(event, Standing.of(dialog, machine));
        return next;
    }

    private Action guarded(String what, Supplier<Action> step) {
        try {
            return step.get();
        } catch (RuntimeException | Error thrown) {
            walk.refused(what, thrown);
            throw thrown;
        }
    }

    private State present() {
        return dialog.state(machine.state());
    }

    private Event happened(Event.Kind kind) {
        State state = present();
        return new Event.Happened(state.index(), kind, state.name() + "." + kind.word());
    }

    // Particulars.

    @Override
    public int timeoutSeconds() {
        int seconds = machine.timeoutSeconds();
        if (present() instanceof AwaitReceive receive) {
            walk.differs("the timeout", seconds, receive.timeoutSeconds().orElse(0));
        }
        return seconds;
    }

    @Override
    public int maxLength() {
        int length = machine.maxLength();
        if (present() instanceof AwaitReceive receive) {
            Datum datum = dialog.data().get(receive.into());
            walk.differs("the longest " + datum.name(), length, datum.max());
        }
        return length;
    }

    @Override
    public int withinSeconds() {
        int seconds = machine.withinSeconds();
        if (present() instanceof AwaitReceive receive) {
            walk.differs(
                    "the time to decide",
                    seconds,
                    receive.decide().map(Reaction.Decide::withinSeconds).orElse(0));
        }
        return seconds;
    }
}
