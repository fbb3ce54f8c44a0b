// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.run;

import io.github.rasdialog.interpreter.DialogHandler;
import io.github.rasdialog.interpreter.Question;
import io.github.rasdialog.interpreter.Question.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Decides where there is no handler. A state that has a rule takes the outcomes that it lists, one after the other within a
 * call, then the last again and again; another takes its first outcome in the file, or with a seed any. Thread-safe.
 */
public final class Rules implements Supplier<DialogHandler> {
    /** So that one seed's calls are not the next seed's. */
    private static final long SEEDS_APART = 1_000_003;

    private final Decisions decisions;
    private final Map<String, List<String>> outcomes;
    private final OptionalLong seed;
    private final AtomicLong calls = new AtomicLong();

    /**
     * Rules.
     *
     * @param outcomes by the name of a deciding state, at least one each
     * @param seed for states without a rule, so that chance can be repeated
     * @throws IllegalArgumentException if the dialog has no such state or outcome. The message says which
     */
    public Rules(Decisions decisions, Map<String, List<String>> outcomes, OptionalLong seed) {
        this.decisions = decisions;
        this.outcomes = Map.copyOf(outcomes);
        this.seed = seed;
        outcomes.forEach((state, listed) -> listed.forEach(outcome -> decisions.setsOf(state, outcome)));
    }

    /** A handler for one call. */
    @Override
    public DialogHandler get() {
        long call = calls.incrementAndGet();
        SplittableRandom random = new SplittableRandom(seed.orElse(0) * SEEDS_APART + call);
        Map<String, Integer> asked = new HashMap<>();
        return question -> {
            int times = asked.merge(question.state(), 1, Integer::sum);
            return decisions.of(question.state(), outcome(question, times, random), Map.of());
        };
    }

    private String outcome(Question question, int times, SplittableRandom random) {
        List<String> rule = outcomes.get(question.state());
        if (rule != null) {
            return rule.get(Math.min(times, rule.size()) - 1);
        }
        List<Choice> choices = question.choices();
        return choices.get(seed.isPresent() ? random.nextInt(choices.size()) : 0)
                .name();
    }
}
