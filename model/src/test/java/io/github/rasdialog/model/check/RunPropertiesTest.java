// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Property.Pattern;
import io.github.rasdialog.model.dialog.RandomDialogs;
import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import io.github.rasdialog.model.reference.ReferenceProperties;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.semantics.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** What is read off a run agrees with the reference's reading of its labels; and the figures' runs reach them. */
class RunPropertiesTest {
    private static final String SEED = "20261122";
    private static final int LONGEST = 60;

    @Property(tries = 1500, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aRunBreaksAPatternWhereItsLabelsDo(@ForAll("dialogsWithProperties") Sample sample, @ForAll long seed) {
        Dialog dialog = sample.dialog();
        // An outcome named like an event (M210) leaves the reference, which knows but labels, at a loss.
        Assume.that(
                Agreement.events(dialog).stream().map(Event::label).distinct().count()
                        == Agreement.events(dialog).size());
        Semantics semantics = Semantics.of(dialog);
        Run run = wander(semantics, new Random(seed));
        boolean whole = semantics.steps(run.last()).isEmpty();
        long seconds = RunProperties.seconds(run).orElse(Long.MAX_VALUE);
        dialog.properties().forEach(property -> {
            boolean broken = RunProperties.breaks(property.pattern(), run);
            assertThat(broken)
                    .as("%s of %s", property.pattern(), run.labels())
                    .isEqualTo(ReferenceProperties.breaks(property.pattern(), run.labels(), whole, seconds));
            Statistics.collect(property.pattern().getClass(), broken);
        });
        Statistics.coverage(coverage -> Arrays.stream(Pattern.class.getPermittedSubclasses())
                .forEach(kind -> coverage.check(kind, true).count(count -> count > 0)));
    }

    private static Run wander(Semantics semantics, Random random) {
        List<Step> steps = new ArrayList<>();
        Configuration at = semantics.initial();
        int most = random.nextInt(LONGEST);
        for (List<Step> next = semantics.steps(at); !next.isEmpty() && steps.size() < most; ) {
            Step step = next.get(random.nextInt(next.size()));
            steps.add(step);
            at = step.target();
            next = semantics.steps(at);
        }
        return new Run(semantics.initial(), semantics.initialEvent(), steps);
    }

    @Property(tries = 100, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theRunsOfTheFiguresReachThemAndAreWhole(@ForAll("dialogs") Sample sample) {
        Checker.check(sample.dialog()).figures().ifPresent(figures -> {
            FigureRuns runs = FigureRuns.of(sample.dialog(), figures);
            Semantics semantics = Semantics.of(sample.dialog());
            assertThat(runs.mostExchanges()
                            .configurations()
                            .filter(at -> at.location().toString().endsWith(" receiving")))
                    .hasSize((int) figures.maxExchanges());
            assertThat(RunProperties.seconds(runs.longestHold())).isEqualTo(figures.maxHoldSeconds());
            assertThat(semantics.steps(runs.mostExchanges().last())).isEmpty();
            assertThat(semantics.steps(runs.longestHold().last())).isEmpty();
        });
    }

    @Provide
    Arbitrary<Sample> dialogs() {
        return RandomDialogs.dialogs();
    }

    @Provide
    Arbitrary<Sample> dialogsWithProperties() {
        return RandomDialogs.dialogsWithProperties(Agreement::events);
    }
}
