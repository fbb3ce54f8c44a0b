// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.conformance;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Reaction.Outcome;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Secret;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of an execution under test: it remembers what should have been stored. */
final class Driven {
    private final Dialog dialog;
    private final Execution execution;
    private final Execution.Subject subject;
    private final Map<Integer, String> stored = new HashMap<>();
    private final List<Secret> lent = new ArrayList<>();
    private int relayedError;
    private int steps;

    Driven(Dialog dialog, Execution execution) {
        this.dialog = dialog;
        this.execution = execution;
        this.subject = execution.begin();
        subject.machine().start();
    }

    /** The execution's name. */
    String name() {
        return execution.name();
    }

    DialogMachine machine() {
        return subject.machine();
    }

    /** What a datum must hold; empty where it is unset. */
    Optional<String> stored(int datum) {
        return Optional.ofNullable(stored.get(datum));
    }

    /** The code that the last failure brought. */
    int relayedError() {
        return relayedError;
    }

    Charset charset() {
        return dialog.charset();
    }

    /** Asks the handler, and remembers what is lent to it. */
    Execution.Asked ask() {
        try {
            Execution.Asked asked = subject.ask();
            asked.known().values().stream()
                    .filter(Secret.class::isInstance)
                    .map(Secret.class::cast)
                    .forEach(lent::add);
            return asked;
        } catch (Exception unexpected) {
            throw new AssertionError(name() + " cannot ask", unexpected);
        }
    }

    /** What was lent before the last step. */
    List<Secret> lent() {
        return lent;
    }

    /** Tells the handler that the run was hung up; gives all that it was told. */
    List<Ending> tellEnding() {
        machine().tellEnding(Ending.HUNG_UP);
        return subject.endings();
    }

    void fail(int error) {
        relayedError = error;
        machine().failed(error);
    }

    void relays(int error) {
        relayedError = error;
    }

    void receive(AwaitReceive state) {
        Datum datum = dialog.data().get(state.into());
        String value = Values.wellFormed(datum, ++steps);
        stored.put(datum.index(), value);
        line(value);
    }

    void line(String line) {
        byte[] bytes = ("<" + line + ">").getBytes(charset());
        machine().line(bytes, 1, bytes.length - 2);
    }

    void decide(Event.Decided decided) {
        AwaitReceive state = (AwaitReceive) dialog.state(decided.state());
        Outcome outcome = state.decide().orElseThrow().outcomes().get(decided.outcome());
        Map<Integer, String> drawn = new HashMap<>();
        List<Object> values = draw(outcome, drawn);
        machine().decided(subject.decision(state, outcome, values));
        stored.putAll(drawn);
        if (values.stream().anyMatch(value -> value instanceof Secret secret && !secret.isErased())) {
            throw new AssertionError(name() + " has not erased a secret that was handed in");
        }
    }

    /** Answers with an outcome of another state; nothing of it may be stored. */
    void answerOf(AwaitReceive other) {
        Outcome outcome = other.decide().orElseThrow().outcomes().get(0);
        machine().decided(subject.decision(other, outcome, draw(outcome, new HashMap<>())));
    }

    private List<Object> draw(Outcome outcome, Map<Integer, String> into) {
        List<Object> values = new ArrayList<>();
        for (int index : outcome.sets()) {
            Datum datum = dialog.data().get(index);
            String value = Values.wellFormed(datum, ++steps);
            into.put(index, value);
            values.add(datum.secret() ? Secret.of(value) : value);
        }
        return values;
    }
}
