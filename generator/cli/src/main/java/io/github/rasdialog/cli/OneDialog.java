// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.generator.report.Strictness;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.dialog.Dialog;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a command does with a single dialog, right or wrong, as long as it could be linked. */
@FunctionalInterface
interface OneDialog {
    /** Does it. */
    void accept(LoadedDialog loaded, Dialog dialog) throws IOException;

    /** Tells the diagnostics of a file, and does it; returns the exit status. */
    static int with(Terminal terminal, Path file, OneDialog action) throws IOException {
        LoadedDialog loaded = load(terminal, file);
        if (loaded.linked().isPresent()) {
            action.accept(loaded, loaded.linked().get());
        }
        return loaded.verdict().ok() ? ExitStatus.OK : ExitStatus.ERRORS;
    }

    /** Loads a file and tells its diagnostics. */
    static LoadedDialog load(Terminal terminal, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "a folder, where a dialog's file is wanted");
        }
        LoadedDialog loaded = DialogLoader.load(file);
        new TextReport(terminal, Strictness.USUAL, TraceFormat.text, false).printDiagnostics(List.of(loaded));
        return loaded;
    }
}
