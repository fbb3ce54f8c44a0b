// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.DialogDraft;
import io.github.rasdialog.model.dialog.RandomDialogs;
import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Semantics;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** What is asked of a replayed run before it is told is answered as its labels answer it, on runs that show it and not. */
class ReplayedRunsTest {
    private static final String SEED = "20261122";
    private static final Set<String> ACCIDENTS = Set.of("failed", "undecided", "malformed", "timed-out");

    @Property(tries = 2500, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aReceiveWithoutASendIsSeen(@ForAll("dialogs") Sample sample, @ForAll long seed) {
        Dialog dialog = sample.dialog();
        Assume.that(RandomRuns.labelsTellEventsApart(dialog));
        Set<String> receives = dialog.states().stream()
                .filter(AwaitReceive.class::isInstance)
                .map(State::name)
                .collect(Collectors.toSet());
        Run whole = RandomRuns.wander(Semantics.of(dialog), new Random(seed));
        RandomRuns.beginnings(whole).forEach(run -> {
            List<String> labels = run.labels();
            List<String> before = labels.subList(0, labels.size() - 1);
            boolean unsent = receives.contains(labels.get(labels.size() - 1))
                    && last(before, label -> label.endsWith(".sent")) <= last(before, receives::contains);
            assertThat(SendReceiveRules.receivesUnsent(dialog, run))
                    .as("%s", labels)
                    .isEqualTo(unsent);
            Statistics.collect(unsent);
        });
        Statistics.coverage(coverage -> coverage.check(true).count(count -> count > 3));
    }

    @Property(tries = 1000, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aSuccessByAccidentIsSeen(@ForAll("dialogs") Sample sample, @ForAll long seed) {
        Dialog dialog = sample.dialog();
        Assume.that(RandomRuns.labelsTellEventsApart(dialog));
        Run whole = RandomRuns.wander(Semantics.of(dialog), new Random(seed));
        RandomRuns.beginnings(whole).forEach(run -> {
            List<String> labels = run.labels();
            int accident = last(labels, label -> ACCIDENTS.contains(happened(label)));
            int decision = last(labels, label -> happened(label).matches("o[0-9]"));
            boolean succeeds = run.last().location().state() instanceof Completing completing && completing.succeeds();
            assertThat(SuccessRules.succeedsByAccident(run))
                    .as("%s", labels)
                    .isEqualTo(succeeds && accident > decision);
            Statistics.collect(succeeds, accident > decision);
        });
        Statistics.coverage(coverage -> coverage.check(true, true).count(count -> count > 10));
    }

    @Property(tries = 200, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void comingBackOnceIsSeen(@ForAll long seed) {
        Dialog loops = new DialogDraft()
                .datum("line", 8)
                .counter("tries", 3)
                .send("ask", "?", "read", "ask")
                .receive("read", "line", 0)
                .failed("ask")
                .malformed("ask#tries>gone")
                .received("gone")
                .error("gone", 638)
                .ended("over")
                .build();
        Run whole = RandomRuns.wander(Semantics.of(loops), new Random(seed));
        RandomRuns.beginnings(whole).forEach(run -> {
            List<Configuration> visited = run.configurations().toList();
            List<Configuration> before = visited.subList(0, visited.size() - 1);
            boolean back = before.contains(run.last()) && before.indexOf(run.last()) == before.lastIndexOf(run.last());
            assertThat(LoopRules.comesBack(run)).isEqualTo(back);
            Statistics.collect(back);
        });
        Statistics.coverage(coverage -> coverage.check(true).count(count -> count > 10));
    }

    private static String happened(String label) {
        return label.substring(label.indexOf('.') + 1);
    }

    private static int last(List<String> labels, Predicate<String> condition) {
        for (int i = labels.size() - 1; i >= 0; i--) {
            if (condition.test(labels.get(i))) {
                return i;
            }
        }
        return -1;
    }

    @Provide
    Arbitrary<Sample> dialogs() {
        return RandomDialogs.dialogs();
    }
}
