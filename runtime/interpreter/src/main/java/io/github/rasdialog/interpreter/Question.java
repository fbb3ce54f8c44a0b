// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.interpreter;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.runtime.dialog.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a handler is asked: a copy of what is surely known in a deciding state, which may be kept; secrets are lent, and
 * erased once the decision is taken.
 */
public final class Question {

    /**
     * What can be chosen.
     *
     * @param name the outcome's
     * @param sets the names of the data that the handler supplies with it
     */
    public record Choice(String name, List<String> sets) {
        /** Copies {@code sets}. */
        public Choice {
            sets = List.copyOf(sets);
        }
    }

    private final InterpretedDialog dialog;
    private final AwaitReceive state;
    private final Map<String, Object> known;

    /** @param known a String or a lent {@link Secret} for the name of each datum that is surely set */
    Question(InterpretedDialog dialog, AwaitReceive state, Map<String, Object> known) {
        this.dialog = dialog;
        this.state = state;
        this.known = new LinkedHashMap<>(known);
    }

    /** The deciding state's name. */
    public String state() {
        return state.name();
    }

    /** The outcomes, in the order of the YAML. */
    public List<Choice> choices() {
        List<Reaction.Outcome> outcomes = state.decide().orElseThrow().outcomes();
        return outcomes.stream()
                .map(outcome -> new Choice(
                        outcome.name(),
                        outcome.sets().stream().map(dialog::nameOfDatum).toList()))
                .toList();
    }

    /** The names of the data that are surely set here, in the order of the YAML. */
    public List<String> known() {
        return List.copyOf(known.keySet());
    }

    /**
     * The value of a datum that is no secret.
     *
     * @throws IllegalStateException if it is not surely set in this state
     * @throws IllegalArgumentException if there is none of that name, or it is secret
     */
    public String text(String datum) {
        return value(datum, String.class, "is secret");
    }

    /**
     * The value of a secret.
     *
     * @throws IllegalStateException if it is not surely set in this state
     * @throws IllegalArgumentException if there is none of that name, or it is no secret
     */
    public Secret secret(String datum) {
        return value(datum, Secret.class, "is no secret");
    }

    private <T> T value(String datum, Class<T> type, String otherwise) {
        Object value = known.get(datum);
        if (value == null) {
            dialog.requireDatum(datum);
            throw new IllegalStateException(datum + " is not surely set in " + state.name());
        }
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(datum + " " + otherwise);
        }
        return type.cast(value);
    }

    /**
     * The decision for an outcome that sets nothing.
     *
     * @throws IllegalArgumentException as {@link #choose(String, Map)}
     */
    public Decision choose(String outcome) {
        return choose(outcome, Map.of());
    }

    /**
     * The decision for an outcome.
     *
     * @param values as {@link InterpretedDialog#decision}
     * @throws IllegalArgumentException as {@link InterpretedDialog#decision}
     */
    public Decision choose(String outcome, Map<String, ?> values) {
        return dialog.decision(state.name(), outcome, values);
    }

    /** Never the data (S2). */
    @Override
    public String toString() {
        return "Question in " + state.name();
    }
}
