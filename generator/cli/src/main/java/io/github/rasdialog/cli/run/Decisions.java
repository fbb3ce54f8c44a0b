// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.run;

import io.github.rasdialog.interpreter.Decision;
import io.github.rasdialog.interpreter.InterpretedDialog;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.sample.LineSamples;
import io.github.rasdialog.runtime.dialog.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes decisions where there is no handler: what an outcome sets is what was given for it, else a sample that fits.
 * Immutable, thread-safe.
 */
public final class Decisions {
    private final InterpretedDialog dialog;
    private final Map<String, String> values = new HashMap<>();

    /**
     * Decisions in a dialog; what can be wrong with them is found here.
     *
     * @param given values by the name of a datum that handlers set
     * @throws IllegalArgumentException if the dialog has no such datum, or refuses a value; or if one is needed that was not
     *     given and for which no sample is known. The message says which
     */
    public Decisions(InterpretedDialog dialog, Map<String, String> given) {
        this.dialog = dialog;
        given.forEach((datum, value) -> values.put(datum(datum).name(), value));
        deciding().forEach(this::prepare);
    }

    private void prepare(AwaitReceive state) {
        for (Reaction.Outcome outcome : state.decide().orElseThrow().outcomes()) {
            outcome.sets().forEach(this::supply);
            of(state.name(), outcome.name(), Map.of());
        }
    }

    private void supply(int index) {
        Datum datum = dialog.dialog().data().get(index);
        values.computeIfAbsent(
                datum.name(),
                name -> sample(datum)
                        .orElseThrow(() -> new IllegalArgumentException("no sample is known for " + name
                                + ", which decisions set: give one with --set " + name + "=…")));
    }

    /** Its own name where that fits, so that it is known again on the screen. */
    private static Optional<String> sample(Datum datum) {
        String name = datum.name().substring(0, Math.min(datum.name().length(), datum.max()));
        return datum.allows(name) ? Optional.of(name) : LineSamples.wellFormed(datum);
    }

    /** The dialog. */
    public InterpretedDialog dialog() {
        return dialog;
    }

    /**
     * A decision.
     *
     * @param now values that count for this once
     * @throws IllegalArgumentException if the dialog has no such state, outcome or datum, or refuses a value
     */
    public Decision of(String state, String outcome, Map<String, String> now) {
        List<String> sets = setsOf(state, outcome);
        now.keySet().stream()
                .filter(name -> !sets.contains(datum(name).name()))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(outcome + " does not set " + name);
                });
        Map<String, Object> set = new HashMap<>();
        for (String name : sets) {
            String value = value(name, now);
            set.put(name, datum(name).secret() ? Secret.of(value) : value);
        }
        return dialog.decision(state, outcome, set);
    }

    /** What decisions set a datum to. */
    public String value(String datum, Map<String, String> now) {
        return now.getOrDefault(datum, values.getOrDefault(datum, ""));
    }

    /**
     * The names of the data that an outcome sets.
     *
     * @throws IllegalArgumentException if the dialog has no such state or outcome; the message lists those there are
     */
    public List<String> setsOf(String state, String outcome) {
        List<Reaction.Outcome> known = deciding()
                .filter(candidate -> candidate.name().equals(state))
                .findFirst()
                .flatMap(AwaitReceive::decide)
                .orElseThrow(() -> new IllegalArgumentException(
                        state + " is no deciding state of " + dialog.dialog().name() + ": those are "
                                + deciding().map(State::name).toList()))
                .outcomes();
        return known.stream()
                .filter(candidate -> candidate.name().equals(outcome))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(outcome + " is no outcome of " + state + ": those are "
                        + known.stream().map(Reaction.Outcome::name).toList()))
                .sets()
                .stream()
                .map(index -> dialog.dialog().data().get(index).name())
                .toList();
    }

    private Datum datum(String name) {
        return dialog.dialog().data().stream()
                .filter(datum -> datum.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is no datum of "
                        + dialog.dialog().name() + ": those are "
                        + dialog.dialog().data().stream().map(Datum::name).toList()));
    }

    private Stream<AwaitReceive> deciding() {
        return dialog.dialog().states().stream()
                .filter(AwaitReceive.class::isInstance)
                .map(AwaitReceive.class::cast)
                .filter(state -> state.decide().isPresent());
    }
}
