// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.story;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.semantics.Phase;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Step;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.simulator.Fault;
import io.github.rasdialog.simulator.HangUp;
import io.github.rasdialog.simulator.Scenario;
import io.github.rasdialog.simulator.ServerHabits;
import io.github.rasdialog.simulator.monitor.NativeCall;
import io.github.rasdialog.testkit.subject.Vocabulary;
import io.github.rasdialog.testkit.subject.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a run of the model happen: what caller, handler and RASMAN must do. For one run. */
final class Director {
    private final List<Datum> data;
    private final Vocabulary words;
    private final List<Answer> answers = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private Optional<HangUp> hangUp = Optional.empty();
    private int sends;
    private int receives;

    private Director(List<Datum> data, Vocabulary words) {
        this.data = data;
        this.words = words;
    }

    /** The story of a run; it happens if the handler decides as it is told. */
    static Story story(Run run, List<Datum> data, Vocabulary words) {
        Director director = new Director(data, words);
        run.steps().forEach(director::follow);
        return new Story(
                new CallerPlan.Careful(director.answers),
                director.choices,
                director.faults,
                director.hangUp,
                ServerHabits.DEFAULT,
                Story.LARGE_ROOM,
                true);
    }

    private void follow(Step step) {
        State state = step.source().location().state();
        if (state instanceof AwaitSend) {
            send(step.edge().event().orElseThrow());
        } else if (state instanceof AwaitReceive receive) {
            Event event = step.edge().event().orElseThrow();
            if (step.source().location().phase() == Phase.DECIDING) {
                decide(event);
            } else {
                receive(receive, event);
            }
        }
    }

    private void send(Event event) {
        sends++;
        if (isA(event, Event.Kind.FAILED)) {
            faults.add(Fault.returned(NativeCall.SEND, sends, RasError.ERROR_PORT_DISCONNECTED));
        } else if (event instanceof Event.HungUp) {
            hangUp = Optional.of(new HangUp.Inside(NativeCall.SEND, sends, true));
        }
    }

    private void receive(AwaitReceive state, Event event) {
        receives++;
        if (isA(event, Event.Kind.RECEIVED)) {
            Datum datum = data.get(state.into());
            int index = words.known(datum).indexOf(words.value(datum));
            answers.add(Answer.Line.of(new Word.Known(index)));
        } else if (isA(event, Event.Kind.MALFORMED)) {
            answers.add(Answer.Line.of(new Word.Malformed(0)));
        } else if (event instanceof Event.HungUp) {
            answers.add(new Answer.HangsUp(Delay.AT_ONCE));
        } else {
            answers.add(new Answer.Silence());
            if (isA(event, Event.Kind.FAILED)) {
                faults.add(Fault.returned(NativeCall.RECEIVE, receives, RasError.ERROR_PORT_DISCONNECTED));
            }
        }
    }

    private void decide(Event event) {
        if (event instanceof Event.Decided decided) {
            choices.add(Choice.of(decided.outcome()));
        } else if (event instanceof Event.HungUp) {
            choices.add(new Choice(Choice.Manner.DECIDES, 0, Scenario.NEVER));
            hangUp = Optional.of(new HangUp.DuringDecision(choices.size()));
        } else {
            choices.add(new Choice(Choice.Manner.DECIDES, 0, Scenario.NEVER));
        }
    }

    private static boolean isA(Event event, Event.Kind kind) {
        return event instanceof Event.Happened happened && happened.kind() == kind;
    }
}
