// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.flatten;

import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.Quoted;
import io.github.rasdialog.model.source.SourceFile;
import io.github.rasdialog.model.source.SourceLocation;
import io.github.rasdialog.model.syntax.DialogReader;
import io.github.rasdialog.model.syntax.DialogSyntax;
import io.github.rasdialog.model.syntax.StateSyntax;
import io.github.rasdialog.model.syntax.Word;
import io.github.rasdialog.model.yaml.DocumentReader;
import io.github.rasdialog.model.yaml.SourceText;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads every file that a dialog uses, directly or through others, once. Tells in each what is wrong with how it is written
 * (M1xx), and at the places that use one that it cannot be read (M201), is in use already (M214), or is too much (M101).
 */
final class UsedFiles {
    /** The longest chain of uses. */
    static final int MAX_DEPTH = 20;

    /** All that is used, each file as often as it is used, in bytes: what a dialog's own file may have. */
    static final int MAX_BYTES = SourceText.MAX_BYTES;

    private final String main;
    private final UsedDialogs files;
    private final Diagnostics form;
    private final Diagnostics unknown;
    private final Map<String, UsedFile> read = new LinkedHashMap<>();
    private final Map<Word, String> paths = new HashMap<>();
    private final Deque<String> chain = new ArrayDeque<>();
    private long bytesRead;
    private boolean missing;
    private boolean tooLarge;

    /**
     * A reader that has read nothing.
     *
     * @param main the name of the dialog's own file, with its folders
     * @param form is told M1xx
     * @param unknown is told M201 and M214
     */
    UsedFiles(String main, UsedDialogs files, Diagnostics form, Diagnostics unknown) {
        this.main = main;
        this.files = files;
        this.form = form;
        this.unknown = unknown;
    }

    /**
     * A file that was read.
     *
     * @param extent with what it uses itself
     */
    private record UsedFile(SourceFile source, Optional<DialogSyntax> dialog, Extent extent) {}

    /**
     * How much is used.
     *
     * @param depth the longest chain of uses
     * @param bytes of all files, each as often as it is used
     */
    private record Extent(int depth, long bytes) {
        static final Extent NONE = new Extent(0, 0);
    }

    /** Reads all that the dialog uses. */
    void readAllUsedBy(DialogSyntax dialog) {
        chain.addLast(main.substring(folderEnd(main)));
        readUsedBy(dialog);
        chain.removeLast();
    }

    /** The files that were read, by their paths. */
    Map<String, SourceFile> sources() {
        Map<String, SourceFile> sources = new LinkedHashMap<>();
        read.forEach((path, file) -> sources.put(path, file.source()));
        return sources;
    }

    /** Whether something is used that could not be. */
    boolean areMissing() {
        return missing;
    }

    /** The path of what a state uses; empty where that could not be read. */
    Optional<String> path(StateSyntax.Use use) {
        return Optional.ofNullable(paths.get(use.file()));
    }

    /** The dialog in a file that was read. */
    DialogSyntax dialog(String path) {
        return read.get(path).dialog().orElseThrow();
    }

    private Extent readUsedBy(DialogSyntax dialog) {
        int depth = 0;
        long bytes = 0;
        for (StateSyntax.Use use : dialog.uses()) {
            Extent extent = follow(use);
            depth = Math.max(depth, extent.depth());
            bytes += extent.bytes();
            if (!tooLarge && Math.max(bytes, bytesRead) > MAX_BYTES) {
                tooLarge = true;
                String message = "what is used up to here is larger than " + MAX_BYTES
                        + " bytes (1 MiB), each file counted as often as it is used";
                report(form, use, DiagnosticCode.M101, message);
            }
            if (tooLarge) {
                break;
            }
        }
        return new Extent(depth, bytes);
    }

    private Extent follow(StateSyntax.Use use) {
        String from = chain.getLast();
        String path = from.substring(0, folderEnd(from)) + use.file().text();
        if (chain.contains(path)) {
            List<String> circle =
                    chain.stream().dropWhile(file -> !file.equals(path)).toList();
            report(unknown, use, DiagnosticCode.M214, String.join(" uses ", circle) + " uses " + path);
            missing = true;
            return Extent.NONE;
        }
        if (chain.size() > MAX_DEPTH) {
            return tooDeep(use);
        }
        if (!read.containsKey(path)) {
            bytes(use, path).ifPresent(bytes -> read(path, bytes));
        }
        Extent extent =
                Optional.ofNullable(read.get(path)).map(UsedFile::extent).orElse(Extent.NONE);
        if (read.containsKey(path)) {
            paths.put(use.file(), path);
        }
        return chain.size() + extent.depth() > MAX_DEPTH + 1 ? tooDeep(use) : extent;
    }

    private Extent tooDeep(StateSyntax.Use use) {
        report(form, use, DiagnosticCode.M101, "dialogs that use dialogs, more than " + MAX_DEPTH + " deep");
        return Extent.NONE;
    }

    private Optional<byte[]> bytes(StateSyntax.Use use, String path) {
        String written = Quoted.of(use.file().text());
        try {
            return Optional.of(files.read(path));
        } catch (NoSuchFileException none) {
            String folder = use.file().text().substring(0, folderEnd(use.file().text()));
            List<String> known =
                    files.beside(path).stream().map(name -> folder + name).toList();
            String guess = unknown.didYouMean(use.file().text(), known);
            report(unknown, use, DiagnosticCode.M201, "there is no file " + written + guess);
        } catch (FileSystemException refused) {
            String reason = Optional.ofNullable(refused.getReason())
                    .map(why -> ": " + why)
                    .orElse("");
            report(unknown, use, DiagnosticCode.M201, written + " cannot be read" + reason);
        } catch (IOException unreadable) {
            report(unknown, use, DiagnosticCode.M201, written + " cannot be read");
        }
        missing = true;
        return Optional.empty();
    }

    private void read(String path, byte[] bytes) {
        bytesRead += bytes.length;
        SourceLocation start = SourceLocation.startOf(path);
        Diagnostics told = new Diagnostics();
        String text = SourceText.decode(bytes, start, told);
        Optional<DialogSyntax> dialog =
                DocumentReader.read(text, start, told).flatMap(document -> DialogReader.read(document, told));
        form.addAll(told);
        SourceFile source = new SourceFile(main.substring(0, folderEnd(main)) + path, text);
        chain.addLast(path);
        Extent used = dialog.map(this::readUsedBy).orElse(Extent.NONE);
        chain.removeLast();
        read.put(path, new UsedFile(source, dialog, new Extent(used.depth() + 1, used.bytes() + bytes.length)));
    }

    /** Where the folders of a path end and its name begins. */
    private static int folderEnd(String path) {
        return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
    }

    private static void report(Diagnostics to, StateSyntax.Use use, DiagnosticCode code, String message) {
        to.inState(use.name().text()).report(use.file().location(), code, message);
    }
}
