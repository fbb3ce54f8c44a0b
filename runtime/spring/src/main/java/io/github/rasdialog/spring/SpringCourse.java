// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.spring;

import io.github.rasdialog.interpreter.Course;
import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.semantics.Location;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.StateMachineEventResult.ResultType;
import org.springframework.statemachine.listener.StateMachineListener;
import org.springframework.statemachine.state.State;
import reactor.core.publisher.Mono;

/**
 * One run, moved by a machine of Spring's. Spring calls an event accepted that a guard then refuses, and denied where an
 * action failed; so what is believed is the transition that was made and the state that came of it.
 */
final class SpringCourse implements Course {
    private static final Duration LONGEST_STEP = Duration.ofSeconds(30);

    private final StateMachines machines;
    private final StateMachine<String, String> machine;
    private final Watch watch = new Watch();
    private @Nullable Location ended;

    SpringCourse(StateMachines machines, List<? extends StateMachineListener<String, String>> listeners) {
        this.machines = machines;
        this.machine = machines.create();
        machine.addStateListener(watch);
        listeners.forEach(listener -> machine.addStateListener(watch.over(listener)));
    }

    @Override
    public void begin() {
        await("starting", machine.startReactively());
        State<String, String> state = machine.getState();
        if (state == null
                || machines.location(state.getId()) != machines.automaton().start()) {
            throw new SpringMachineException("Spring's machine did not enter the start state");
        }
    }

    @Override
    public Location location() {
        if (ended != null) {
            return ended;
        }
        State<String, String> state = machine.getState();
        return state == null ? machines.automaton().start() : machines.location(state.getId());
    }

    @Override
    public int counter(int index) {
        String name = machines.automaton().dialog().counters().get(index).name();
        return machine.getExtendedState().get(name, Integer.class);
    }

    @Override
    public boolean follow(String event) {
        if (ended != null) {
            return false;
        }
        watch.reset();
        boolean accepted = send(event);
        String target = watch.target();
        if (target == null) {
            if (accepted || !watch.sawNothing()) {
                throw new SpringMachineException("Spring's machine took " + event + " and made no transition of it");
            }
            return false;
        }
        if (!target.equals(machine.getState().getId())) {
            throw new SpringMachineException("Spring's machine did not go to " + target + " on " + event);
        }
        if (location().state() instanceof Ended) {
            stop();
        }
        return true;
    }

    /** By hand: a final state of Spring's cuts off the very event that leads there, before its listeners hear all. */
    private void stop() {
        ended = location();
        await("stopping", machine.stopReactively());
    }

    private boolean send(String event) {
        Mono<List<ResultType>> results = machine.sendEvent(
                        Mono.just(MessageBuilder.withPayload(event).build()))
                .flatMap(result -> result.complete().thenReturn(result.getResultType()))
                .collectList();
        return Optional.ofNullable(await(event, results)).orElse(List.of()).contains(ResultType.ACCEPTED);
    }

    private <T> @Nullable T await(String what, Mono<T> step) {
        T outcome = null;
        try {
            outcome = step.block(LONGEST_STEP);
        } catch (RuntimeException thrown) {
            watch.fail(thrown);
        }
        Throwable failure = watch.failure();
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw new SpringMachineException("Spring's machine failed on " + what, failure);
        }
        return outcome;
    }
}
