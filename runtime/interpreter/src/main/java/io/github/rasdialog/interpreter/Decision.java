// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.interpreter;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.runtime.dialog.Datum;
import io.github.rasdialog.runtime.dialog.Secret;
import java.util.List;
import java.util.stream.Stream;

/** An outcome that was chosen, with what it sets. Made, and checked, by {@link InterpretedDialog#decision}. */
public final class Decision {
    private final AwaitReceive state;
    private final Reaction.Outcome outcome;
    private final List<Object> values;

    /** Checked parts: a String or a {@link Secret} for each datum that the outcome sets, in its order. */
    Decision(AwaitReceive state, Reaction.Outcome outcome, List<Object> values) {
        this.state = state;
        this.outcome = outcome;
        this.values = List.copyOf(values);
    }

    /** The outcome's name. */
    public String outcome() {
        return outcome.name();
    }

    /** Its event, as a {@link Course} calls it. */
    String event() {
        return state.name() + "." + outcome.name();
    }

    /** Whether it answers the question of this state. */
    boolean answers(AwaitReceive question) {
        return state.equals(question);
    }

    /** Whether none of its secrets was erased meanwhile. */
    boolean isWhole() {
        return secrets().noneMatch(Secret::isErased);
    }

    /** Stores what it sets, and erases the secrets among it (S2). */
    void store(Datum[] data) {
        for (int i = 0; i < values.size(); i++) {
            Datum datum = data[outcome.sets().get(i)];
            if (values.get(i) instanceof Secret secret) {
                datum.set(secret);
            } else {
                datum.set((String) values.get(i));
            }
        }
        erase();
    }

    /** Erases the secrets among its values. */
    void erase() {
        secrets().forEach(Secret::erase);
    }

    private Stream<Secret> secrets() {
        return values.stream().filter(Secret.class::isInstance).map(Secret.class::cast);
    }

    /** The outcome, never the values (S2). */
    @Override
    public String toString() {
        return event();
    }
}
