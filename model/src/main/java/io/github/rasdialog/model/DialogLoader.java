// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.link.Linker;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.SourceFile;
import io.github.rasdialog.model.yaml.DocumentReader;
import io.github.rasdialog.model.yaml.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Loads dialogs: text to linked dialog, or to every error of the first stage that finds any. Nothing that a file may hold
 * makes it throw. Thread-safe.
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
        try (InputStream in = Files.newInputStream(file)) {
            return load(name, in.readNBytes(SourceText.MAX_BYTES + 1));
        }
    }

    /** Loads a text as if it stood in a file called {@code name}. */
    public static LoadedDialog load(String name, String text) {
        return load(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Loads bytes as if they stood in a file called {@code name}. */
    public static LoadedDialog load(String name, byte[] bytes) {
        Diagnostics diagnostics = new Diagnostics();
        String text = SourceText.decode(bytes, diagnostics);
        Optional<Dialog> dialog =
                DocumentReader.read(text, diagnostics).flatMap(document -> Linker.link(document, diagnostics));
        return new LoadedDialog(
                new SourceFile(name, text), dialog.filter(sound -> !diagnostics.hasErrors()), diagnostics.sorted());
    }
}
