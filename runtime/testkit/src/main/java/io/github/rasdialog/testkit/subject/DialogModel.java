// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.subject;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.check.Figures;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.source.DiagnosticPrinter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A dialog as its YAML has it, proved right.
 *
 * @param file the YAML file's name
 */
public record DialogModel(String file, Dialog dialog, Semantics semantics, Figures figures, Reach reach) {
    private static final Map<DialogSource, DialogModel> KNOWN = new ConcurrentHashMap<>();

    /**
     * Loads a dialog; the same text from the same place once only.
     *
     * @throws IllegalArgumentException if it has errors; the message tells them all
     */
    public static DialogModel load(DialogSource source) {
        return KNOWN.computeIfAbsent(source, DialogModel::loadAnew);
    }

    private static DialogModel loadAnew(DialogSource source) {
        LoadedDialog loaded = DialogLoader.load(source.file(), source.text(), source.used());
        DiagnosticPrinter printer = new DiagnosticPrinter(loaded.sources());
        Dialog dialog = loaded.dialog()
                .orElseThrow(() -> new IllegalArgumentException(loaded.diagnostics().stream()
                        .map(printer::print)
                        .collect(Collectors.joining("\n", "the dialog is not right:\n", ""))));
        Semantics semantics = Semantics.of(dialog);
        Figures figures = loaded.verdict().figures().orElseThrow();
        return new DialogModel(source.file(), dialog, semantics, figures, Reach.of(semantics));
    }
}
