// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.rasdialog.model.check.SurelySet;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Report;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Text;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Phase;
import io.github.rasdialog.model.semantics.Step;
import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Result;
import io.github.rasdialog.runtime.dialog.Secret;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What must hold of a machine that stands at a configuration. The driven machine stays there. */
final class StandingChecks {
    private static final int ROOM = 70_000;

    private final Dialog dialog;
    private final SurelySet surelySet;
    private final byte[] room = new byte[ROOM];

    StandingChecks(Dialog dialog) {
        this.dialog = dialog;
        this.surelySet = SurelySet.of(dialog);
    }

    static List<Integer> counters(DialogMachine machine, Configuration configuration) {
        return IntStream.range(0, configuration.counters().size())
                .mapToObj(machine::counter)
                .toList();
    }

    /** After a step: it stands where it should, and has taken back what it had lent. */
    void afterStep(Driven driven, Configuration at) {
        // Many millions of steps: no more is asked than whether something is wrong.
        DialogMachine machine = driven.machine();
        if (machine.state() != at.location().state().index()
                || machine.action() != Actions.at(at)
                || !counters(machine, at).equals(at.counters())) {
            assertStands(machine, at);
        }
        if (!driven.lent().isEmpty()) {
            assertThat(driven.lent()).allMatch(Secret::isErased);
            driven.lent().clear();
        }
    }

    /** All of it. */
    void check(Driven driven, Configuration at, List<Step> offered) {
        assertStands(driven.machine(), at);
        refusesOtherEvents(driven.machine(), at, offered);
        refusesOtherQuestions(driven.machine());
        State state = at.location().state();
        if (state instanceof AwaitSend send) {
            rendered(driven, send.text(), driven.machine()::renderText, true);
        } else if (at.location().phase() == Phase.DECIDING) {
            asks(driven, at.location(), (AwaitReceive) state);
        } else if (state instanceof AwaitReceive receive) {
            receives(driven.machine(), receive);
        } else if (state instanceof Completing completing) {
            reports(driven, completing);
        } else if (state instanceof Ended) {
            assertThat(driven.tellEnding()).containsExactly(Ending.HUNG_UP);
        }
    }

    private static void assertStands(DialogMachine machine, Configuration at) {
        assertThat(machine.state()).isEqualTo(at.location().state().index());
        assertThat(machine.stateName()).isEqualTo(at.location().state().name());
        assertThat(machine.action()).isEqualTo(Actions.at(at));
        assertThat(counters(machine, at)).isEqualTo(at.counters());
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> machine.counter(at.counters().size()));
    }

    private static void refusesOtherEvents(DialogMachine machine, Configuration at, List<Step> offered) {
        Map<Event.Kind, Runnable> events = new EnumMap<>(Event.Kind.class);
        events.put(Event.Kind.SENT, machine::sent);
        events.put(Event.Kind.RECEIVED, () -> machine.line(new byte[1], 0, 1));
        events.put(Event.Kind.TIMED_OUT, machine::timedOut);
        events.put(Event.Kind.FAILED, () -> machine.failed(Stimuli.PORT_ERROR));
        events.put(Event.Kind.UNDECIDED, machine::undecided);
        offered.forEach(step -> step.edge().event().ifPresent(event -> {
            if (event instanceof Event.Happened happened) {
                events.remove(happened.kind());
            }
        }));
        events.values().forEach(event -> refused(machine, at, event));
        refused(machine, at, machine::start);
        Action action = Actions.at(at);
        if (action != Action.RECEIVE) {
            refused(machine, at, machine::overlong);
        }
        if (action != Action.DECIDE) {
            refused(machine, at, () -> machine.decided(null));
        }
        if (action != Action.PROCEED) {
            refused(machine, at, machine::proceed);
        }
        if (action == Action.NONE) {
            refused(machine, at, machine::end);
        }
    }

    private static void refused(DialogMachine machine, Configuration at, Runnable event) {
        assertThatIllegalStateException().isThrownBy(event::run).withMessageContaining("is out of turn in state ");
        assertStands(machine, at);
    }

    private void refusesOtherQuestions(DialogMachine machine) {
        Map<Runnable, Action> questions = new LinkedHashMap<>();
        questions.put(() -> machine.renderText(room), Action.SEND);
        questions.put(machine::timeoutSeconds, Action.RECEIVE);
        questions.put(machine::maxLength, Action.RECEIVE);
        questions.put(machine::takesAnyInput, Action.RECEIVE);
        questions.put(machine::withinSeconds, Action.DECIDE);
        questions.put(machine::result, Action.COMPLETE);
        questions.put(machine::error, Action.COMPLETE);
        questions.put(() -> machine.renderUser(room), Action.COMPLETE);
        questions.put(() -> machine.renderDomain(room), Action.COMPLETE);
        questions.forEach((question, action) -> {
            if (machine.action() != action) {
                assertThatIllegalStateException().isThrownBy(question::run);
            }
        });
        if (machine.action() != Action.DECIDE) {
            assertThatIllegalStateException().isThrownBy(machine::decide);
        }
    }

    private void receives(DialogMachine machine, AwaitReceive state) {
        assertThat(machine.timeoutSeconds()).isEqualTo(state.timeoutSeconds().orElse(0));
        assertThat(machine.maxLength())
                .isEqualTo(dialog.data().get(state.into()).max());
        assertThat(machine.takesAnyInput()).isEqualTo(state.untilAny());
    }

    private void asks(Driven driven, Location location, AwaitReceive state) {
        assertThat(driven.machine().withinSeconds())
                .isEqualTo(state.decide().orElseThrow().withinSeconds());
        Execution.Asked asked = driven.ask();
        assertThat(asked.state()).isEqualTo(state.name());
        for (Datum datum : dialog.data()) {
            Optional<Object> shown = Optional.ofNullable(asked.known().get(datum.name()));
            assertThat(shown.isPresent()).as(datum.name()).isEqualTo(surelySet.at(location, datum));
            shown.ifPresent(
                    value -> shows(datum, value, driven.stored(datum.index()).orElseThrow()));
        }
        assertThat(driven.lent()).noneMatch(Secret::isErased);
    }

    private static void shows(Datum datum, Object shown, String expected) {
        if (shown instanceof Secret secret) {
            assertThat(datum.secret()).isTrue();
            assertThat(secret.matches(expected)).isTrue();
        } else {
            assertThat(shown).isEqualTo(expected);
        }
    }

    private void reports(Driven driven, Completing state) {
        Report report = state.report();
        DialogMachine machine = driven.machine();
        if (report instanceof Report.Verdict verdict) {
            assertThat(machine.result()).isEqualTo(verdict.success() ? Result.SUCCESS : Result.FAILURE);
            assertThat(machine.error()).isZero();
        } else {
            assertThat(machine.result()).isEqualTo(Result.ERROR);
            long code = report instanceof Report.Fault fault ? fault.code() : driven.relayedError();
            assertThat(Integer.toUnsignedLong(machine.error())).isEqualTo(code);
        }
        if (report.names().isEmpty()) {
            assertThat(machine.renderUser(room)).isZero();
            assertThat(machine.renderDomain(room)).isZero();
        } else {
            rendered(driven, report.names().get(0), machine::renderUser, false);
            rendered(driven, report.names().get(1), machine::renderDomain, false);
        }
    }

    /** A text is rendered as it says, or refused where it names a datum that is not set. */
    private void rendered(Driven driven, Text text, ToIntFunction<byte[]> renderer, boolean toTerminal) {
        if (text.data().anyMatch(datum -> driven.stored(datum).isEmpty())) {
            assertThatIllegalStateException().isThrownBy(() -> renderer.applyAsInt(room));
            return;
        }
        StringBuilder expected = new StringBuilder();
        for (Text.Part part : text.parts()) {
            if (part instanceof Text.Literal literal) {
                expected.append(literal.characters());
            } else if (part instanceof Text.Placeholder placeholder) {
                String value = driven.stored(placeholder.datum()).orElseThrow();
                expected.append(toTerminal ? value.replaceAll("\\p{Cntrl}", "") : value);
            }
        }
        int length = renderer.applyAsInt(room);
        assertThat(new String(room, 0, length, driven.charset())).isEqualTo(expected.toString());
        if (length > 0) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> renderer.applyAsInt(new byte[length - 1]));
        }
    }
}
