// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import io.github.rasdialog.interpreter.Decision;
import io.github.rasdialog.interpreter.DialogHandler;
import io.github.rasdialog.interpreter.InterpretedDialog;
import io.github.rasdialog.interpreter.Question;
import io.github.rasdialog.interpreter.Question.Choice;
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
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Decides where there is no handler. A state that has a rule takes the outcomes that it lists, one after the other within a
 * call, then the last again and again; another takes its first outcome in the file, or with a seed any. What an outcome
 * sets is what was given for it, else a sample that fits. Thread-safe.
 */
public final class Rules implements Supplier<DialogHandler> {
    /** So that one seed's calls are not the next seed's. */
    private static final long SEEDS_APART = 1_000_003;

    private final InterpretedDialog dialog;
    private final Map<String, List<String>> outcomes;
    private final Map<String, String> values = new HashMap<>();
    private final OptionalLong seed;
    private final AtomicLong calls = new AtomicLong();

    /**
     * Rules.
     *
     * @param outcomes by the name of a deciding state, at least one each
     * @param given values by the name of a datum that handlers set
     * @param seed for states without a rule, so that chance can be repeated
     * @throws IllegalArgumentException if the dialog has no such state, outcome or datum, or refuses a value; or if one is
     *     needed that was not given and for which no sample is known. The message says which
     */
    public Rules(
            InterpretedDialog dialog,
            Map<String, List<String>> outcomes,
            Map<String, String> given,
            OptionalLong seed) {
        this.dialog = dialog;
        this.outcomes = Map.copyOf(outcomes);
        this.seed = seed;
        given.forEach((datum, value) -> values.put(datum(datum).name(), value));
        outcomes.forEach((state, listed) -> listed.forEach(outcome -> setsOf(state, outcome)));
        deciding().forEach(this::prepare);
    }

    /** A handler for one call. */
    @Override
    public DialogHandler get() {
        long call = calls.incrementAndGet();
        SplittableRandom random = new SplittableRandom(seed.orElse(0) * SEEDS_APART + call);
        Map<String, Integer> asked = new HashMap<>();
        return question -> {
            int times = asked.merge(question.state(), 1, Integer::sum);
            return decision(question, choice(question, times, random));
        };
    }

    private Choice choice(Question question, int times, SplittableRandom random) {
        List<Choice> choices = question.choices();
        List<String> rule = outcomes.get(question.state());
        if (rule != null) {
            String outcome = rule.get(Math.min(times, rule.size()) - 1);
            return choices.stream()
                    .filter(choice -> choice.name().equals(outcome))
                    .findFirst()
                    .orElseThrow();
        }
        return choices.get(seed.isPresent() ? random.nextInt(choices.size()) : 0);
    }

    private Decision decision(Question question, Choice choice) {
        return dialog.decision(question.state(), choice.name(), valuesOf(choice.sets()));
    }

    private Map<String, Object> valuesOf(List<String> data) {
        Map<String, Object> set = new HashMap<>();
        for (String name : data) {
            String value = values.getOrDefault(name, "");
            set.put(name, datum(name).secret() ? Secret.of(value) : value);
        }
        return set;
    }

    // What can be wrong is found before the first caller.

    private void prepare(AwaitReceive state) {
        for (Reaction.Outcome outcome : state.decide().orElseThrow().outcomes()) {
            outcome.sets().forEach(this::supply);
            List<String> sets = setsOf(state.name(), outcome.name());
            dialog.decision(state.name(), outcome.name(), valuesOf(sets));
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

    private List<String> setsOf(String state, String outcome) {
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
