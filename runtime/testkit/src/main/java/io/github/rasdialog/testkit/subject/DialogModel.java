// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.subject;

import io.github.rasdialog.interpreter.InterpretedDialog;
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
 * @param interpreted what runs it from the YAML alone
 */
public record DialogModel(String file, InterpretedDialog interpreted, Figures figures, Reach reach) {
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
        InterpretedDialog interpreted = InterpretedDialog.of(dialog);
        Figures figures = loaded.verdict().figures().orElseThrow();
        return new DialogModel(source.file(), interpreted, figures, Reach.of(interpreted.semantics()));
    }

    /** The dialog. */
    public Dialog dialog() {
        return interpreted.dialog();
    }

    /** Its meaning. */
    public Semantics semantics() {
        return interpreted.semantics();
    }
}
