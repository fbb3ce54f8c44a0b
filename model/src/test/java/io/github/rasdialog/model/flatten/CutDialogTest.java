// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.flatten;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.check.Agreement;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.RandomDialogs;
import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import io.github.rasdialog.model.dialog.SampleDialogs;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.source.DiagnosticCode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A dialog that was cut in two means what it means in one piece. */
class CutDialogTest {
    @Property(tries = 500)
    void aDialogCutInTwoIsTheOneInOnePiece(@ForAll("dialogs") Sample sample, @ForAll @IntRange(max = 20) int at) {
        Dialog dialog = sample.dialog();
        Optional<CutDialog> cut =
                CutDialog.of(dialog, dialog.state(at % dialog.states().size()));
        Assume.that(cut.isPresent());
        assertTheSame(cut.get());
    }

    @Example
    void aTokenLoginCutWhereTheCodeIsAskedIsTheOneInOnePiece() {
        Dialog dialog = SampleDialogs.tokenLogin().build();
        State entry = dialog.states().stream()
                .filter(state -> state.name().equals("askCode"))
                .findFirst()
                .orElseThrow();

        CutDialog cut = CutDialog.of(dialog, entry).orElseThrow();

        assertThat(cut.used()).contains("  readCode:\n", "  granted: { kind: completing, result: failure");
        assertThat(cut.outer()).contains("challenged: { next: sub, sets:", "first: subReadCode.right");
        assertThat(load(cut).dialog()).isPresent();
        assertTheSame(cut);
    }

    private static void assertTheSame(CutDialog cut) {
        LoadedDialog flat = DialogLoader.load("flat.dialog.yaml", cut.flat());
        LoadedDialog inTwo = load(cut);
        assertThat(codes(inTwo)).isEqualTo(codes(flat));
        assertThat(inTwo.linked().map(Dialog::digest)).isEqualTo(flat.linked().map(Dialog::digest));
        assertThat(inTwo.verdict().figures()).isEqualTo(flat.verdict().figures());
        assertThat(inTwo.verdict().properties()).isEqualTo(flat.verdict().properties());
    }

    private static LoadedDialog load(CutDialog cut) {
        return DialogLoader.load(
                "outer.dialog.yaml", cut.outer(), path -> cut.used().getBytes(StandardCharsets.UTF_8));
    }

    private static Set<DiagnosticCode> codes(LoadedDialog loaded) {
        return loaded.diagnostics().stream().map(told -> told.code()).collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<Sample> dialogs() {
        return RandomDialogs.dialogsWithProperties(Agreement::events);
    }
}
