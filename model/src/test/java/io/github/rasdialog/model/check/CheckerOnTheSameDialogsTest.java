// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.DialogYaml;
import io.github.rasdialog.model.dialog.RandomDialogs;
import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** A few of {@link CheckerAgainstReferenceTest}'s dialogs, the same in every run, for mutation testing. */
class CheckerOnTheSameDialogsTest {
    private static final String SEED = "20261122";

    @Property(tries = 150, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void findsAndMeasuresWhatTheReferenceDoes(@ForAll("dialogs") Sample sample) {
        Verdict verdict = Checker.check(sample.dialog());
        Agreement.onFindings(sample.dialog(), verdict);
        verdict.figures().ifPresent(figures -> Agreement.onFigures(sample.dialog(), figures));
    }

    @Property(tries = 100, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void judgesPropertiesAsTheirDefinitionsDo(@ForAll("dialogsWithProperties") Sample sample) {
        Verdict verdict = Checker.check(sample.dialog());
        Assume.that(verdict.figures().isPresent());
        Assume.that(Agreement.onProperties(sample.dialog(), verdict));
    }

    @Property(tries = 60, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void linksWhatWasWrittenToTheSameDialog(@ForAll("dialogsWithProperties") Sample sample) {
        String yaml = DialogYaml.of(sample.dialog());
        DialogLoader.load("random.dialog.yaml", yaml)
                .linked()
                .ifPresent(linked -> assertThat(DialogYaml.of(linked)).isEqualTo(yaml));
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
