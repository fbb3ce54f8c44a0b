// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.spring;

import io.github.rasdialog.interpreter.EventNames;
import io.github.rasdialog.model.dialog.Counter;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Phase;
import java.util.HashMap;
import java.util.Map;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.action.Action;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.StateMachineFactory;
import org.springframework.statemachine.config.configurers.ExternalTransitionConfigurer;
import org.springframework.statemachine.config.configurers.StateConfigurer;
import org.springframework.statemachine.guard.Guard;

/**
 * Makes Spring's machines of a dialog. Their states are the dialog's, with {@code readUser deciding} beside {@code
 * readUser}; their events are the {@link EventNames}; the counters are variables of the extended state. Thread-safe.
 */
final class StateMachines {
    private final Automaton automaton;
    private final Map<String, Location> locations = new HashMap<>();
    private final StateMachineFactory<String, String> factory;

    StateMachines(Automaton automaton) {
        this.automaton = automaton;
        automaton.locations().forEach(location -> locations.put(id(location), location));
        try {
            this.factory = build();
        } catch (Exception failure) {
            throw new SpringMachineException("Spring does not take the dialog " + dialog().name(), failure);
        }
    }

    private Dialog dialog() {
        return automaton.dialog();
    }

    /** A machine that has yet to start; every counter is 0. */
    StateMachine<String, String> create() {
        StateMachine<String, String> machine = factory.getStateMachine(dialog().name());
        dialog().counters()
                .forEach(counter -> machine.getExtendedState().getVariables().put(counter.name(), 0));
        return machine;
    }

    Automaton automaton() {
        return automaton;
    }

    /** The location that a state of Spring's stands for. */
    Location location(String id) {
        Location location = locations.get(id);
        if (location == null) {
            throw new SpringMachineException("Spring's machine is in a state that it has not: " + id);
        }
        return location;
    }

    private static String id(Location location) {
        return location.phase() == Phase.DECIDING
                ? location.toString()
                : location.state().name();
    }

    private StateMachineFactory<String, String> build() throws Exception {
        StateMachineBuilder.Builder<String, String> builder = StateMachineBuilder.builder();
        builder.configureConfiguration().withConfiguration().machineId(dialog().name());
        StateConfigurer<String, String> states =
                builder.configureStates().withStates().initial(id(automaton.start()));
        for (Location location : automaton.locations()) {
            states.state(id(location));
        }
        for (Edge edge : automaton.edges()) {
            if (edge.counts()) {
                Counter counter = dialog().counters().get(edge.counter());
                transition(builder, edge, false).guard(below(counter)).action(addOne(counter));
                transition(builder, edge, true).guard(full(counter));
            } else {
                transition(builder, edge, false);
            }
        }
        return builder.createFactory();
    }

    private ExternalTransitionConfigurer<String, String> transition(
            StateMachineBuilder.Builder<String, String> builder, Edge edge, boolean full) throws Exception {
        return builder.configureTransitions()
                .withExternal()
                .source(id(automaton.location(edge.source())))
                .target(id(automaton.location(edge.target(full))))
                .event(EventNames.of(automaton, edge));
    }

    private static Guard<String, String> below(Counter counter) {
        return context -> value(context, counter) < counter.max();
    }

    private static Guard<String, String> full(Counter counter) {
        return context -> value(context, counter) == counter.max();
    }

    private static Action<String, String> addOne(Counter counter) {
        return context -> context.getExtendedState().getVariables().put(counter.name(), value(context, counter) + 1);
    }

    private static int value(StateContext<String, String> context, Counter counter) {
        return context.getExtendedState().get(counter.name(), Integer.class);
    }
}
