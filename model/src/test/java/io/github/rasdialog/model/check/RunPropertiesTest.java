// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Property.AtMost;
import io.github.rasdialog.model.dialog.Property.NeverAfter;
import io.github.rasdialog.model.dialog.Property.Pattern;
import io.github.rasdialog.model.dialog.Property.Precedence;
import io.github.rasdialog.model.dialog.Property.Within;
import io.github.rasdialog.model.dialog.RandomDialogs;
import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import io.github.rasdialog.model.reference.ReferenceProperties;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Semantics;
import java.util.Arrays;
import java.util.Collections;
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

    @Property(tries = 1500, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aRunBreaksAPatternWhereItsLabelsDo(@ForAll("dialogsWithProperties") Sample sample, @ForAll long seed) {
        Dialog dialog = sample.dialog();
        Assume.that(RandomRuns.labelsTellEventsApart(dialog));
        Semantics semantics = Semantics.of(dialog);
        Run run = RandomRuns.wander(semantics, new Random(seed));
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

    @Property(tries = 200, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void countsAndOrdersFromTheFirstEventToTheLast(@ForAll("dialogs") Sample sample, @ForAll long seed) {
        Run run = RandomRuns.wander(Semantics.of(sample.dialog()), new Random(seed));
        List<Event> events = run.events();
        Event first = events.get(0);
        for (Event event : events) {
            int often = Collections.frequency(events, event);
            assertThat(RunProperties.breaks(new AtMost(often, event), run)).isFalse();
            assertThat(RunProperties.breaks(new AtMost(often - 1, event), run)).isTrue();
            if (!event.equals(first)) {
                assertThat(RunProperties.breaks(new NeverAfter(first, event), run))
                        .isTrue();
                assertThat(RunProperties.breaks(new Precedence(first, event), run))
                        .isFalse();
                assertThat(RunProperties.breaks(new Precedence(event, first), run))
                        .isTrue();
            }
        }
        RunProperties.seconds(run).ifPresent(seconds -> {
            assertThat(RunProperties.breaks(new Within(Math.toIntExact(seconds)), run))
                    .isFalse();
            assertThat(RunProperties.breaks(new Within(Math.toIntExact(seconds) - 1), run))
                    .isTrue();
        });
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
