// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Reaction.Outcome;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Secret;
import io.github.rasdialog.runtime.rasman.RasError;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A generated machine under test: fed the events of the semantics' edges, it remembers what it should have stored. */
final class DrivenMachine {
    /** The code that RASMAN fails with here. */
    static final int PORT_ERROR = 630;

    private static final int UNRECOGNIZED = RasError.ERROR_UNRECOGNIZED_RESPONSE;

    private final Dialog dialog;
    private final JavaNames names;
    private final CompiledSources classes;
    private final DialogMachine machine;
    private final Map<Integer, String> stored = new HashMap<>();
    private final Map<Integer, String> drawn = new HashMap<>();
    private final List<Ending> endings = new ArrayList<>();
    private Optional<String> askedMethod = Optional.empty();
    private Optional<Object> askedData = Optional.empty();
    private int relayedError;
    private int steps;

    DrivenMachine(Dialog dialog, JavaNames names, CompiledSources classes) {
        this.dialog = dialog;
        this.names = names;
        this.classes = classes;
        Class<?> handlerType = load(names.handler().canonicalName());
        Object handler = Proxy.newProxyInstance(classes, new Class<?>[] {handlerType}, this::handle);
        this.machine = (DialogMachine) create(load(names.machine().canonicalName()), handler);
        machine.start();
    }

    DialogMachine machine() {
        return machine;
    }

    /** What a datum must hold; empty where it is unset. */
    Optional<String> stored(int datum) {
        return Optional.ofNullable(stored.get(datum));
    }

    /** The code that the last failure brought. */
    int relayedError() {
        return relayedError;
    }

    /** The endings that the handler was told. */
    List<Ending> endings() {
        return endings;
    }

    /** Asks the handler; gives the name of its method that was called, and the data that it was shown. */
    Map.Entry<String, Object> ask() throws Exception {
        askedMethod = Optional.empty();
        machine.decide();
        return Map.entry(askedMethod.orElseThrow(), askedData.orElseThrow());
    }

    /** Every way to make this edge's event happen in the present state. */
    List<Consumer<DrivenMachine>> ways(Edge edge) {
        if (edge.event().isEmpty()) {
            return machine.action() == Action.PROCEED
                    ? List.of(driven -> driven.machine.proceed())
                    : List.of(driven -> driven.machine.end());
        }
        Event event = edge.event().get();
        if (event instanceof Event.Decided decided) {
            return List.of(driven -> driven.decide(decided));
        }
        if (event instanceof Event.Happened happened) {
            return ways(happened);
        }
        return List.of(driven -> driven.machine.end());
    }

    private List<Consumer<DrivenMachine>> ways(Event.Happened happened) {
        State state = dialog.state(happened.state());
        switch (happened.kind()) {
            case SENT:
                return List.of(driven -> driven.machine.sent());
            case RECEIVED:
                AwaitReceive receiving = (AwaitReceive) state;
                return Values.isKnown(dialog.data().get(receiving.into()))
                        ? List.of(driven -> driven.receive(receiving))
                        : List.of();
            case MALFORMED:
                return malformed((AwaitReceive) state);
            case TIMED_OUT:
                return List.of(driven -> driven.machine.timedOut());
            case UNDECIDED:
                return undecided(state);
            case FAILED:
                List<Consumer<DrivenMachine>> failures = new ArrayList<>();
                failures.add(driven -> driven.fail());
                if (state instanceof AwaitReceive receive && receive.malformed().isEmpty()) {
                    malformed(receive)
                            .forEach(way -> failures.add(way.andThen(driven -> driven.relayedError = UNRECOGNIZED)));
                }
                return failures;
            default:
                throw new AssertionError(happened);
        }
    }

    /** Too late, no answer, nonsense, and the answers to every other question. */
    private List<Consumer<DrivenMachine>> undecided(State state) {
        List<Consumer<DrivenMachine>> ways = new ArrayList<>();
        ways.add(driven -> driven.machine.undecided());
        ways.add(driven -> driven.machine.decided(null));
        ways.add(driven -> driven.machine.decided("no decision of this state"));
        Deciding.states(dialog)
                .filter(other -> !other.equals(state))
                .forEach(other -> ways.add(driven -> driven.machine.decided(
                        driven.decision(other, Deciding.of(other).outcomes().get(0)))));
        return ways;
    }

    private List<Consumer<DrivenMachine>> malformed(AwaitReceive state) {
        List<Consumer<DrivenMachine>> ways = new ArrayList<>();
        ways.add(driven -> driven.machine.overlong());
        Values.malformed(dialog.data().get(state.into())).forEach(line -> ways.add(driven -> driven.line(line)));
        return ways;
    }

    private void fail() {
        relayedError = PORT_ERROR;
        machine.failed(PORT_ERROR);
    }

    private void receive(AwaitReceive state) {
        Datum datum = dialog.data().get(state.into());
        String value = Values.wellFormed(datum, ++steps);
        stored.put(datum.index(), value);
        line(value);
    }

    private void line(String line) {
        byte[] bytes = ("<" + line + ">").getBytes(charset());
        machine.line(bytes, 1, bytes.length - 2);
    }

    private void decide(Event.Decided decided) {
        AwaitReceive state = (AwaitReceive) dialog.state(decided.state());
        Outcome outcome = Deciding.of(state).outcomes().get(decided.outcome());
        Object decision = decision(state, outcome);
        machine.decided(decision);
        for (int index : outcome.sets()) {
            Object value = component(decision, names.component(dialog.data().get(index)));
            stored.put(index, drawn.get(index));
            if (value instanceof Secret secret && !secret.isErased()) {
                throw new AssertionError("a secret that was handed in is not erased");
            }
        }
    }

    /** A decision whose values are remembered as drawn. */
    private Object decision(AwaitReceive state, Outcome outcome) {
        List<Object> values = new ArrayList<>();
        for (int index : outcome.sets()) {
            Datum datum = dialog.data().get(index);
            String value = Values.wellFormed(datum, ++steps);
            drawn.put(index, value);
            values.add(datum.secret() ? Secret.of(value) : value);
        }
        return create(load(names.outcome(state, outcome).reflectionName()), values.toArray());
    }

    private static Object component(Object decision, String name) {
        try {
            return decision.getClass().getMethod(name).invoke(decision);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    Charset charset() {
        return dialog.charset();
    }

    private @Nullable Object handle(Object proxy, Method method, Object[] arguments) {
        if (method.getName().equals("ended")) {
            endings.add((Ending) arguments[0]);
        } else {
            askedMethod = Optional.of(method.getName());
            askedData = Optional.of(arguments[0]);
        }
        return null;
    }

    private Class<?> load(String name) {
        try {
            return classes.loadClass(name);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Object create(Class<?> type, Object... arguments) {
        try {
            return type.getDeclaredConstructors()[0].newInstance(arguments);
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(thrown.getCause());
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }
}
