// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.interpreter;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.dialog.Report;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.TimedOut;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Phase;
import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.Datum;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Result;
import io.github.rasdialog.runtime.rasman.RasError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the data and renders them; where it stands and where it goes it asks its {@link Course}. */
final class InterpretedMachine implements DialogMachine {
    private final InterpretedDialog dialog;
    private final DialogHandler handler;
    private final Course course;
    private final Datum[] data;
    private boolean started;
    private Action action = Action.NONE;
    private int relayedError;

    InterpretedMachine(InterpretedDialog dialog, DialogHandler handler, Course course) {
        this.dialog = dialog;
        this.handler = handler;
        this.course = course;
        this.data = dialog.types().stream().map(Datum::new).toArray(Datum[]::new);
    }

    @Override
    public Action action() {
        return action;
    }

    @Override
    public int state() {
        return present().index();
    }

    @Override
    public String stateName() {
        return present().name();
    }

    @Override
    public int counter(int index) {
        return course.counter(index);
    }

    private State present() {
        return course.location().state();
    }

    // Events.

    @Override
    public Action start() {
        if (started) {
            throw outOfTurn("start");
        }
        started = true;
        course.begin();
        return arrive();
    }

    @Override
    public Action sent() {
        require(Action.SEND, "sent");
        return follow(Event.Kind.SENT, "sent");
    }

    @Override
    public Action line(byte[] bytes, int offset, int length) {
        AwaitReceive state = receiving("line");
        return data[state.into()].receive(bytes, offset, length) ? follow(Event.Kind.RECEIVED, "line") : malformed();
    }

    @Override
    public Action overlong() {
        require(Action.RECEIVE, "overlong");
        return malformed();
    }

    private Action malformed() {
        AwaitReceive state = receiving("malformed");
        return state.malformed().isPresent()
                ? follow(Event.Kind.MALFORMED, "malformed")
                : failed(RasError.ERROR_UNRECOGNIZED_RESPONSE);
    }

    @Override
    public Action timedOut() {
        require(Action.RECEIVE, "timedOut");
        return follow(Event.Kind.TIMED_OUT, "timedOut");
    }

    @Override
    public Action failed(int error) {
        if (error == 0) {
            throw new IllegalArgumentException("a failure has a code");
        }
        if (action != Action.SEND && action != Action.RECEIVE) {
            throw outOfTurn("failed");
        }
        relayedError = error;
        return follow(Event.Kind.FAILED, "failed");
    }

    @Override
    public Action decided(@Nullable Object decision) {
        AwaitReceive state = deciding("decided");
        if (decision instanceof Decision chosen && chosen.answers(state) && chosen.isWhole()) {
            chosen.store(data);
            return follow(chosen.event(), "decided");
        }
        return undecided();
    }

    @Override
    public Action undecided() {
        require(Action.DECIDE, "undecided");
        return follow(Event.Kind.UNDECIDED, "undecided");
    }

    @Override
    public Action proceed() {
        require(Action.PROCEED, "proceed");
        return follow(EventNames.next((TimedOut) present()), "proceed");
    }

    @Override
    public Action end() {
        if (action == Action.NONE) {
            throw outOfTurn("end");
        }
        return follow(action == Action.COMPLETE ? EventNames.END : EventNames.HUNG_UP, "end");
    }

    private Action follow(Event.Kind kind, String what) {
        return follow(EventNames.of(present(), kind), what);
    }

    private Action follow(String event, String what) {
        if (!course.follow(event)) {
            throw outOfTurn(what);
        }
        return arrive();
    }

    private Action arrive() {
        for (Datum datum : data) {
            datum.takeBack();
        }
        action = actionAt(course.location());
        return action;
    }

    private static Action actionAt(Location location) {
        State state = location.state();
        if (state instanceof AwaitSend) {
            return Action.SEND;
        }
        if (state instanceof AwaitReceive) {
            return location.phase() == Phase.DECIDING ? Action.DECIDE : Action.RECEIVE;
        }
        if (state instanceof TimedOut) {
            return Action.PROCEED;
        }
        return state instanceof Completing ? Action.COMPLETE : Action.NONE;
    }

    // Particulars of the present action.

    @Override
    public int renderText(byte[] into) {
        require(Action.SEND, "renderText");
        return dialog.renderings(present()).get(0).write(data, into);
    }

    @Override
    public int timeoutSeconds() {
        return receiving("timeoutSeconds").timeoutSeconds().orElse(0);
    }

    @Override
    public int maxLength() {
        return dialog.types().get(receiving("maxLength").into()).max();
    }

    @Override
    public boolean takesAnyInput() {
        return receiving("takesAnyInput").untilAny();
    }

    @Override
    public int withinSeconds() {
        return decisionOf(deciding("withinSeconds")).withinSeconds();
    }

    @Override
    public @Nullable Object decide() throws Exception {
        AwaitReceive state = deciding("decide");
        Map<String, Object> known = new LinkedHashMap<>();
        dialog.known(state).forEach(shown -> {
            Datum datum = data[shown.index()];
            known.put(shown.name(), shown.secret() ? datum.lend() : datum.text());
        });
        return handler.decide(new Question(dialog, state, known));
    }

    @Override
    public Result result() {
        Report report = report("result");
        if (report instanceof Report.Verdict verdict) {
            return verdict.success() ? Result.SUCCESS : Result.FAILURE;
        }
        return Result.ERROR;
    }

    @Override
    public int error() {
        Report report = report("error");
        if (report instanceof Report.Fault fault) {
            return (int) fault.code();
        }
        return report instanceof Report.RelayedFault ? relayedError : 0;
    }

    @Override
    public int renderUser(byte[] into) {
        return renderName(0, "renderUser", into);
    }

    @Override
    public int renderDomain(byte[] into) {
        return renderName(1, "renderDomain", into);
    }

    private int renderName(int place, String what, byte[] into) {
        report(what);
        List<Rendering> names = dialog.renderings(present());
        return names.isEmpty() ? 0 : names.get(place).write(data, into);
    }

    private AwaitReceive receiving(String what) {
        require(Action.RECEIVE, what);
        return (AwaitReceive) present();
    }

    private AwaitReceive deciding(String what) {
        require(Action.DECIDE, what);
        return (AwaitReceive) present();
    }

    private static Reaction.Decide decisionOf(AwaitReceive state) {
        return state.decide().orElseThrow();
    }

    private Report report(String what) {
        require(Action.COMPLETE, what);
        return ((Completing) present()).report();
    }

    // The end.

    @Override
    public void erase() {
        for (Datum datum : data) {
            datum.erase();
        }
    }

    @Override
    public void discard(@Nullable Object decision) {
        if (decision instanceof Decision unused) {
            unused.erase();
        }
    }

    @Override
    public void tellEnding(Ending ending) {
        handler.ended(ending);
    }

    private void require(Action wanted, String what) {
        if (action != wanted) {
            throw outOfTurn(what);
        }
    }

    private IllegalStateException outOfTurn(String what) {
        return new IllegalStateException(
                what + " is out of turn in state " + stateName() + ", where the action is " + action);
    }
}
