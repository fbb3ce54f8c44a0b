// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.dialog.DialogYaml;
import io.github.rasdialog.model.dialog.RandomDialogs;
import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReadOrMadeTest {
    @Property(tries = 300)
    void aDialogSaysTheSameWhetherItWasReadOrMade(@ForAll("dialogs") Sample sample) {
        LoadedDialog loaded = DialogLoader.load("random.dialog.yaml", DialogYaml.of(sample.dialog()));
        Verdict made = Checker.check(sample.dialog());
        assertThat(codes(loaded.verdict())).isEqualTo(codes(made));
        assertThat(loaded.verdict().figures()).isEqualTo(made.figures());
        assertThat(loaded.verdict().properties()).isEqualTo(made.properties());
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.diagnostics().stream()
                .map(diagnostic -> diagnostic.code() + " " + diagnostic.state() + " " + diagnostic.trace())
                .sorted()
                .toList();
    }

    @Provide
    Arbitrary<Sample> dialogs() {
        return RandomDialogs.dialogs();
    }
}
