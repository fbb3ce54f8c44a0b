// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model;

import io.github.rasdialog.model.check.Checker;
import io.github.rasdialog.model.check.Verdict;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.link.Linker;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.SourceFile;
import io.github.rasdialog.model.syntax.DialogReader;
import io.github.rasdialog.model.yaml.Document;
import io.github.rasdialog.model.yaml.DocumentReader;
import io.github.rasdialog.model.yaml.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Loads dialogs: text to a dialog that is linked and checked, or to every error of the first stage that finds any.
 * Nothing that a file may hold makes it throw. Thread-safe.
 */
public final class DialogLoader {
    private DialogLoader() {}

    /**
     * Loads a file, at most 1 MiB and a byte of it.
     *
     * @throws IOException if the file cannot be read; a bad one is told in diagnostics
     */
    public static LoadedDialog load(Path file) throws IOException {
        return load(file.toString(), file);
    }

    /**
     * Loads a file, at most 1 MiB and a byte of it, that messages call {@code name}.
     *
     * @throws IOException if the file cannot be read; a bad one is told in diagnostics
     */
    public static LoadedDialog load(String name, Path file) throws IOException {
        return load(name, file, Checker.DEFAULT_MAX_CONFIGURATIONS);
    }

    /**
     * The same with a bound of one's own.
     *
     * @param maxConfigurations at more than these, nothing is proved (M213)
     * @throws IOException if the file cannot be read; a bad one is told in diagnostics
     */
    public static LoadedDialog load(String name, Path file, long maxConfigurations) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return load(name, in.readNBytes(SourceText.MAX_BYTES + 1), maxConfigurations);
        }
    }

    /** Loads a text as if it stood in a file called {@code name}. */
    public static LoadedDialog load(String name, String text) {
        Diagnostics diagnostics = new Diagnostics();
        return load(name, SourceText.bounded(text, diagnostics), diagnostics, Checker.DEFAULT_MAX_CONFIGURATIONS);
    }

    /** Loads bytes as if they stood in a file called {@code name}. */
    public static LoadedDialog load(String name, byte[] bytes) {
        return load(name, bytes, Checker.DEFAULT_MAX_CONFIGURATIONS);
    }

    /**
     * Loads bytes as if they stood in a file called {@code name}.
     *
     * @param maxConfigurations at more than these, nothing is proved (M213)
     */
    public static LoadedDialog load(String name, byte[] bytes, long maxConfigurations) {
        Diagnostics diagnostics = new Diagnostics();
        return load(name, SourceText.decode(bytes, diagnostics), diagnostics, maxConfigurations);
    }

    private static LoadedDialog load(String name, String text, Diagnostics diagnostics, long maxConfigurations) {
        Optional<Document> document = DocumentReader.read(text, diagnostics);
        Optional<Dialog> linked = document.flatMap(read -> Linker.link(read, diagnostics));
        Verdict verdict = linked.map(dialog -> Checker.check(dialog, diagnostics.sorted(), maxConfigurations))
                .orElseGet(() -> Verdict.notProved(diagnostics.sorted()));
        return new LoadedDialog(new SourceFile(name, text), document.flatMap(DialogReader::nameIn), linked, verdict);
    }
}
