// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.watch;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.PassingMachine;
import io.github.rasdialog.runtime.dialog.Result;
import io.github.rasdialog.testkit.conformance.Execution;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A machine that passes all on to another, tells a {@link Walk} of it, and holds what it says against the model. */
public final class WatchedMachine extends PassingMachine {
    private final DialogMachine machine;
    private final Walk walk;
    private final Dialog dialog;
    private final BiConsumer<Datum, String> received;
    private final Shadow shadow;

    /**
     * Watches a machine that has yet to start.
     *
     * @param model a run of the same dialog by the model alone, not started either
     * @param received told of every well-formed line, with the datum that it is for
     */
    public WatchedMachine(
            DialogMachine machine, Walk walk, Execution.Subject model, BiConsumer<Datum, String> received) {
        super(machine);
        this.shadow = new Shadow(model, walk);
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
        shadow.follow(DialogMachine::start);
        return next;
    }

    @Override
    public Action sent() {
        return follow("sent", Optional.of(happened(Event.Kind.SENT)), DialogMachine::sent);
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
        return follow("line", Optional.of(event), to -> to.line(bytes, offset, length));
    }

    @Override
    public Action overlong() {
        return follow("overlong", Optional.of(happened(wrong(present()))), DialogMachine::overlong);
    }

    /** A line that is not well-formed has failed where nothing else is said of it (W407). */
    private static Event.Kind wrong(State state) {
        return state instanceof AwaitReceive receive && receive.malformed().isPresent()
                ? Event.Kind.MALFORMED
                : Event.Kind.FAILED;
    }

    @Override
    public Action timedOut() {
        return follow("timedOut", Optional.of(happened(Event.Kind.TIMED_OUT)), DialogMachine::timedOut);
    }

    @Override
    public Action failed(int error) {
        return follow("failed", Optional.of(happened(Event.Kind.FAILED)), to -> to.failed(error));
    }

    @Override
    public Action decided(@Nullable Object decision) {
        Event event = present() instanceof AwaitReceive receive
                ? Decisions.event(receive, decision)
                : happened(Event.Kind.UNDECIDED);
        Optional<Object> alike = guarded("decided", () -> asModel(event, decision));
        Action next = guarded("decided", () -> machine.decided(decision));
        return followed(Optional.of(event), next, model -> model.decided(alike.orElse(null)));
    }

    @Override
    public Action undecided() {
        return follow("undecided", Optional.of(happened(Event.Kind.UNDECIDED)), DialogMachine::undecided);
    }

    @Override
    public Action proceed() {
        return follow("proceed", Optional.empty(), DialogMachine::proceed);
    }

    @Override
    public Action end() {
        Optional<Event> event =
                machine.action() == Action.COMPLETE ? Optional.empty() : Optional.of(new Event.HungUp());
        return follow("end", event, DialogMachine::end);
    }

    private Optional<Object> asModel(Event event, @Nullable Object decision) {
        return present() instanceof AwaitReceive receive ? shadow.decision(receive, event, decision) : Optional.empty();
    }

    private Action follow(String what, Optional<Event> event, Function<DialogMachine, Action> step) {
        return followed(event, guarded(what, () -> step.apply(machine)), step::apply);
    }

    private Action followed(Optional<Event> event, Action next, Consumer<DialogMachine> step) {
        walk.happened(event, Standing.of(dialog, machine));
        shadow.follow(step);
        return next;
    }

    private <T> T guarded(String what, Supplier<T> step) {
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
    public int renderText(byte[] into) {
        return shadow.renders("the text", into, super.renderText(into), DialogMachine::renderText);
    }

    @Override
    public int timeoutSeconds() {
        return shadow.says("the timeout", super.timeoutSeconds(), DialogMachine::timeoutSeconds);
    }

    @Override
    public int maxLength() {
        return shadow.says("the longest line", super.maxLength(), DialogMachine::maxLength);
    }

    @Override
    public boolean takesAnyInput() {
        return shadow.says("that it takes any input", super.takesAnyInput(), DialogMachine::takesAnyInput);
    }

    @Override
    public int withinSeconds() {
        return shadow.says("the time to decide", super.withinSeconds(), DialogMachine::withinSeconds);
    }

    /** Another thread may do this: it touches the walk alone. */
    @Override
    public @Nullable Object decide() throws Exception {
        walk.asking().puts();
        Object decision = super.decide();
        walk.asking().answers();
        return decision;
    }

    @Override
    public Result result() {
        return shadow.says("the result", super.result(), DialogMachine::result);
    }

    @Override
    public int error() {
        return shadow.says("the error", super.error(), DialogMachine::error);
    }

    @Override
    public int renderUser(byte[] into) {
        return shadow.renders("the user", into, super.renderUser(into), DialogMachine::renderUser);
    }

    @Override
    public int renderDomain(byte[] into) {
        return shadow.renders("the domain", into, super.renderDomain(into), DialogMachine::renderDomain);
    }

    @Override
    public void erase() {
        super.erase();
        shadow.erased(machine);
    }
}
