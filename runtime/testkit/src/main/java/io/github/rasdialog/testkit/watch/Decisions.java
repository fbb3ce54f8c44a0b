// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.watch;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Reaction.Decide;
import io.github.rasdialog.model.dialog.Reaction.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which outcome a generated record stands for: they are named alike. */
public final class Decisions {
    private Decisions() {}

    /** What it means that a handler gave this answer in this state. */
    static Event event(AwaitReceive state, @Nullable Object decision) {
        Optional<Outcome> outcome = state.decide().stream()
                .flatMap(decide -> decide.outcomes().stream())
                .filter(candidate -> decision != null && isOf(decision.getClass(), state, candidate))
                .findFirst();
        return outcome.<Event>map(o -> new Event.Decided(state.index(), o.index(), state.name() + "." + o.name()))
                .orElseGet(() -> new Event.Happened(
                        state.index(), Event.Kind.UNDECIDED, state.name() + "." + Event.Kind.UNDECIDED.word()));
    }

    /** Whether a record of this type is the outcome of that state. */
    public static boolean isOf(Class<?> type, AwaitReceive state, Outcome outcome) {
        Class<?> decision = type.getEnclosingClass();
        return decision != null && isNamed(type, outcome.name()) && isNamed(decision, state.name());
    }

    /** The number of outcomes of a state; 0 where it decides nothing. */
    public static int outcomes(AwaitReceive state) {
        return state.decide().map(Decide::outcomes).map(List::size).orElse(0);
    }

    /** The generator capitalises the name, and appends an underscore where another class is called so. */
    private static boolean isNamed(Class<?> type, String name) {
        String capitalised = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return type.getSimpleName().equals(capitalised) || type.getSimpleName().equals(capitalised + "_");
    }
}
