// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model;

import io.github.rasdialog.model.check.Checker;
import io.github.rasdialog.model.check.Verdict;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.flatten.Flattener;
import io.github.rasdialog.model.flatten.UsedDialogs;
import io.github.rasdialog.model.link.Linker;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.SourceFile;
import io.github.rasdialog.model.source.SourceFiles;
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
 * What is loaded from a file may use others in its folder and below. Nothing that a file may hold makes it throw. Thread-safe.
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
        return load(name, file, UsedDialogs.below(file.toAbsolutePath().getParent()), maxConfigurations);
    }

    /**
     * The same with files that it uses wherever they are.
     *
     * @param used where the files are that it uses
     * @param maxConfigurations at more than these, nothing is proved (M213)
     * @throws IOException if the file cannot be read; a bad one is told in diagnostics
     */
    public static LoadedDialog load(String name, Path file, UsedDialogs used, long maxConfigurations)
            throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return load(name, in.readNBytes(SourceText.MAX_BYTES + 1), used, maxConfigurations);
        }
    }

    /** Loads a text as if it stood in a file called {@code name}, which uses no other. */
    public static LoadedDialog load(String name, String text) {
        return load(name, text, UsedDialogs.NONE);
    }

    /**
     * Loads a text as if it stood in a file called {@code name}.
     *
     * @param used where the files are that it uses
     */
    public static LoadedDialog load(String name, String text, UsedDialogs used) {
        Diagnostics diagnostics = new Diagnostics();
        String bounded = SourceText.bounded(text, diagnostics);
        return load(name, bounded, used, diagnostics, Checker.DEFAULT_MAX_CONFIGURATIONS);
    }

    /** Loads bytes as if they stood in a file called {@code name}, which uses no other. */
    public static LoadedDialog load(String name, byte[] bytes) {
        return load(name, bytes, Checker.DEFAULT_MAX_CONFIGURATIONS);
    }

    /**
     * Loads bytes as if they stood in a file called {@code name}, which uses no other.
     *
     * @param maxConfigurations at more than these, nothing is proved (M213)
     */
    public static LoadedDialog load(String name, byte[] bytes, long maxConfigurations) {
        return load(name, bytes, UsedDialogs.NONE, maxConfigurations);
    }

    /**
     * Loads bytes as if they stood in a file called {@code name}.
     *
     * @param used where the files are that it uses
     * @param maxConfigurations at more than these, nothing is proved (M213)
     */
    public static LoadedDialog load(String name, byte[] bytes, UsedDialogs used, long maxConfigurations) {
        Diagnostics diagnostics = new Diagnostics();
        return load(name, SourceText.decode(bytes, diagnostics), used, diagnostics, maxConfigurations);
    }

    private static LoadedDialog load(
            String name, String text, UsedDialogs used, Diagnostics diagnostics, long maxConfigurations) {
        Flattener flattener = new Flattener(name, used, diagnostics);
        Optional<Document> document = DocumentReader.read(text, diagnostics);
        Optional<Dialog> linked = document.flatMap(read -> DialogReader.read(read, diagnostics))
                .flatMap(flattener::flatten)
                .flatMap(flat -> Linker.link(flat, diagnostics));
        Verdict verdict = linked.map(dialog -> Checker.check(dialog, diagnostics.sorted(), maxConfigurations))
                .orElseGet(() -> Verdict.notProved(diagnostics.sorted()));
        SourceFiles sources = new SourceFiles(new SourceFile(name, text), flattener.sources());
        return new LoadedDialog(sources, document.flatMap(DialogReader::nameIn), linked, verdict);
    }
}
