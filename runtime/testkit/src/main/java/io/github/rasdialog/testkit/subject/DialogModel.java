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
    private static final Map<String, DialogModel> KNOWN = new ConcurrentHashMap<>();

    /**
     * Loads a dialog; the same text once only.
     *
     * @throws IllegalArgumentException if it has errors; the message tells them all
     */
    public static DialogModel load(String file, String text) {
        return KNOWN.computeIfAbsent(file + "\n" + text, key -> loadAnew(file, text));
    }

    private static DialogModel loadAnew(String file, String text) {
        LoadedDialog loaded = DialogLoader.load(file, text);
        DiagnosticPrinter printer = new DiagnosticPrinter(loaded.source());
        Dialog dialog = loaded.dialog()
                .orElseThrow(() -> new IllegalArgumentException(loaded.diagnostics().stream()
                        .map(printer::print)
                        .collect(Collectors.joining("\n", "the dialog is not right:\n", ""))));
        Semantics semantics = Semantics.of(dialog);
        Figures figures = loaded.verdict().figures().orElseThrow();
        return new DialogModel(file, dialog, semantics, figures, Reach.of(semantics));
    }
}
