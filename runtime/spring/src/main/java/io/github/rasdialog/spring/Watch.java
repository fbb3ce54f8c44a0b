// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.spring;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.listener.StateMachineListener;
import org.springframework.statemachine.listener.StateMachineListenerAdapter;
import org.springframework.statemachine.transition.Transition;

/**
 * Sees what Spring's machine does with one event: which transition it made, and what failed. Spring logs what a listener
 * throws and goes on; here it is remembered. Not thread-safe.
 */
final class Watch extends StateMachineListenerAdapter<String, String> {
    private @Nullable Throwable failure;
    private @Nullable Transition<String, String> made;
    private int begun;
    private int ended;

    /** Forgets what was seen. */
    void reset() {
        failure = null;
        made = null;
        begun = 0;
        ended = 0;
    }

    @Override
    public void transitionStarted(Transition<String, String> transition) {
        begun++;
    }

    @Override
    public void transitionEnded(Transition<String, String> transition) {
        ended++;
        made = transition;
    }

    @Override
    public void stateMachineError(StateMachine<String, String> machine, Exception exception) {
        fail(exception);
    }

    /** Remembers a failure; the first counts. */
    void fail(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        } else if (failure != thrown) {
            failure.addSuppressed(thrown);
        }
    }

    /** The first failure, if there was one. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Whether nothing was as much as begun. */
    boolean sawNothing() {
        return begun == 0 && ended == 0;
    }

    /** Where the one transition leads that was made; {@code null} where it was not exactly one, or one was not finished. */
    @Nullable
    String target() {
        Transition<String, String> only = made;
        return only != null && begun == 1 && ended == 1 ? only.getTarget().getId() : null;
    }

    /** The same listener, whose failures are remembered. */
    @SuppressWarnings("unchecked")
    StateMachineListener<String, String> over(StateMachineListener<String, String> listener) {
        return (StateMachineListener<String, String>) Proxy.newProxyInstance(
                StateMachineListener.class.getClassLoader(),
                new Class<?>[] {StateMachineListener.class},
                (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.getName().equals("equals")
                                ? proxy == arguments[0]
                                : method.invoke(listener, arguments);
                    }
                    try {
                        return method.invoke(listener, arguments);
                    } catch (InvocationTargetException thrown) {
                        fail(thrown.getCause());
                        return null;
                    }
                });
    }
}
