// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.spring;

import java.util.function.Consumer;
import org.springframework.statemachine.listener.StateMachineListenerAdapter;
import org.springframework.statemachine.transition.Transition;

/** Writes down what Spring's machine does, a line each: events, states and counters, by the names of the YAML. */
final class TransitionLog extends StateMachineListenerAdapter<String, String> {
    private final Consumer<String> log;

    TransitionLog(Consumer<String> log) {
        this.log = log;
    }

    @Override
    public void transitionStarted(Transition<String, String> transition) {
        if (transition.getTrigger() != null) {
            log.accept(transition.getTrigger().getEvent());
        }
    }

    @Override
    public void extendedStateChanged(Object counter, Object value) {
        log.accept("    " + counter + " = " + value);
    }

    @Override
    public void transitionEnded(Transition<String, String> transition) {
        log.accept("  " + transition.getTarget().getId());
    }
}
