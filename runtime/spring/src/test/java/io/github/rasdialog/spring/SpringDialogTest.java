// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rasdialog.interpreter.Course;
import io.github.rasdialog.interpreter.EventNames;
import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.simulator.Aftermath;
import io.github.rasdialog.simulator.CallOutcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.listener.StateMachineListener;
import org.springframework.statemachine.listener.StateMachineListenerAdapter;
import org.springframework.statemachine.state.State;
import org.springframework.statemachine.transition.Transition;

class SpringDialogTest {
    private final SpringDialog dialog = SpringDialog.of(Login.dialog());

    @Test
    void answersASimulatedCall() {
        CallOutcome outcome = Login.call(dialog.type(Login::new), "eve", "open", Login.RIGHT);

        assertThat(outcome.violations()).isEmpty();
        assertThat(outcome.aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
        assertThat(outcome.transcript().texts()).containsExactly("User: ", "Password: ", "Password: ");
    }

    @Test
    void countsInTheExtendedState() {
        assertThat(Login.call(dialog.type(Login::new), "eve", "open", "wide", Login.RIGHT)
                        .aftermath())
                .isEqualTo(Aftermath.AUTHENTICATION_FAILED);
        Course course = dialog.course();
        course.begin();
        for (String event : List.of("askUser.sent", "readUser.received", "askPassword.sent", "readPassword.received")) {
            assertThat(course.follow(event)).as(event).isTrue();
        }
        assertThat(course.counter(0)).isZero();
        assertThat(course.follow("readPassword.wrong")).isTrue();
        assertThat(course.counter(0)).isOne();
    }

    @Test
    void tellsListenersTheNamesOfTheYaml() {
        List<String> heard = new ArrayList<>();
        SpringDialog listened = dialog.with(List.of(new StateMachineListenerAdapter<>() {
            @Override
            public void transitionEnded(Transition<String, String> transition) {
                if (transition.getTrigger() != null) {
                    heard.add(transition.getTrigger().getEvent());
                }
                heard.add(transition.getTarget().getId());
            }

            @Override
            public void extendedStateChanged(Object key, Object value) {
                heard.add(key + " = " + value);
            }
        }));
        Login.call(listened.type(Login::new), "eve", "open", Login.RIGHT);

        assertThat(heard)
                .containsExactly(
                        "askUser",
                        "askUser.sent",
                        "readUser",
                        "readUser.received",
                        "askPassword",
                        "askPassword.sent",
                        "readPassword",
                        "readPassword.received",
                        "readPassword deciding",
                        "wrong = 1",
                        "readPassword.wrong",
                        "askPassword",
                        "askPassword.sent",
                        "readPassword",
                        "readPassword.received",
                        "readPassword deciding",
                        "readPassword.right",
                        "granted",
                        EventNames.END,
                        "over");
    }

    @Test
    void stopsItsMachineInTheEndedState() {
        List<String> stopped = new ArrayList<>();
        SpringDialog listened = dialog.with(List.of(new StateMachineListenerAdapter<>() {
            @Override
            public void stateMachineStopped(StateMachine<String, String> machine) {
                stopped.add(machine.getId());
            }
        }));
        Course course = listened.course();
        course.begin();

        assertThat(course.follow(EventNames.HUNG_UP)).isTrue();
        assertThat(course.location().state().name()).isEqualTo("over");
        assertThat(course.follow(EventNames.HUNG_UP)).isFalse();
        assertThat(course.follow(EventNames.END)).isFalse();
        assertThat(stopped).containsExactly("Login");
    }

    @Test
    void refusesAnEventThatIsNotOfferedAndStaysWhereItIs() {
        Course course = dialog.course();
        assertThat(course.location().state().name()).isEqualTo("askUser");
        course.begin();

        assertThat(course.follow("readUser.received")).isFalse();
        assertThat(course.follow(EventNames.END)).isFalse();
        assertThat(course.follow("no event at all")).isFalse();
        assertThat(course.location().state().name()).isEqualTo("askUser");
        assertThat(course.follow("askUser.sent")).isTrue();
    }

    /** Fails in one way or another, on entering a state. */
    private static StateMachineListener<String, String> failing(String name, RuntimeException thrown) {
        return new StateMachineListenerAdapter<>() {
            @Override
            public void stateEntered(@Nullable State<String, String> state) {
                if (state != null && state.getId().equals(name)) {
                    throw thrown;
                }
            }
        };
    }

    @Test
    void aListenerThatThrowsFailsTheEvent() {
        IllegalArgumentException fault = new IllegalArgumentException("cannot hear");
        DialogMachine machine = dialog.with(List.of(failing("readUser", fault))).machine(new Login());

        assertThat(machine.start()).isEqualTo(Action.SEND);
        assertThatExceptionOfType(SpringMachineException.class)
                .isThrownBy(machine::sent)
                .withMessage("Spring's machine failed on askUser.sent")
                .withCause(fault);
    }

    @Test
    void aListenerThatThrowsAtTheStartFailsTheStart() {
        IllegalArgumentException fault = new IllegalArgumentException("cannot hear");
        DialogMachine machine = dialog.with(List.of(failing("askUser", fault))).machine(new Login());

        assertThatExceptionOfType(SpringMachineException.class)
                .isThrownBy(machine::start)
                .withCause(fault);
    }

    @Test
    void aListenerThatThrowsEndsTheCallInAnError() {
        SpringDialog failing = dialog.with(List.of(failing("granted", new IllegalArgumentException("cannot hear"))));
        CallOutcome outcome = Login.call(failing.type(Login::new), "eve", Login.RIGHT);

        assertThat(outcome.violations()).isEmpty();
        assertThat(outcome.aftermath()).isEqualTo(Aftermath.ERROR_LOGGED);
        assertThat(outcome.loggedError()).isEqualTo(645);
    }

    /** What Spring's guards and actions stumble over is a failure and no refusal. */
    @Test
    void anExtendedStateThatSomebodySpoiltFailsTheEvent() {
        SpringDialog spoilt = dialog.with(List.of(new StateMachineListenerAdapter<>() {
            @Override
            public void stateContext(StateContext<String, String> context) {
                if (context.getStage() == StateContext.Stage.STATE_ENTRY) {
                    context.getExtendedState().getVariables().put("wrong", "many");
                }
            }
        }));
        Course course = spoilt.course();
        course.begin();
        for (String event : List.of("askUser.sent", "readUser.received", "askPassword.sent", "readPassword.received")) {
            course.follow(event);
        }

        assertThatExceptionOfType(SpringMachineException.class).isThrownBy(() -> course.follow("readPassword.wrong"));
    }
}
