// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model;

import io.github.rasdialog.model.check.Checker;
import io.github.rasdialog.model.flatten.UsedDialogs;
import io.github.rasdialog.model.source.DiagnosticCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The dialogs of {@code src/test/resources/corpus}, whose folder is the verdict.
 *
 * <ul>
 *   <li>{@code valid}: no error.
 *   <li>{@code invalid}: no dialog at all, M1xx, M201 and M214.
 *   <li>{@code violating}: a dialog that breaks a rule, M2xx but those, and M3xx.
 * </ul>
 *
 * <p>What is to be told of a file stands in it, in comments like {@code # expect: M102 12:5, W401 20:3}: every diagnostic,
 * warnings too, with its line and column, best at the file's end so that it moves no line. A file without such a comment
 * has nothing to tell. A place in a used file begins with the path of that file; used files stand in folders of their own. A comment like {@code # checked with --max-configurations 80} bounds the checker. A file is named after the rule and the case, {@code m102-misspelt-key.dialog.yaml}; one that comes
 * close to it and is right has the same beginning and stands in {@code valid}.
 */
public final class Corpus {
    private static final Path ROOT = Path.of("src/test/resources/corpus");
    private static final Pattern EXPECTATION = Pattern.compile("#\\s*expect:\\s*(.*)");
    private static final Pattern BOUND = Pattern.compile("#\\s*checked with --max-configurations (\\d+)");

    private Corpus() {}

    /** The verdicts. */
    public enum Verdict {
        /** No error. */
        VALID,
        /** No dialog. */
        INVALID,
        /** A dialog that breaks a rule. */
        VIOLATING;

        private String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A file with its verdict. */
    public record Case(Verdict verdict, Path path) {
        /** Its bytes. */
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(path);
        }

        /** Loads it, with the bound that stands in it. */
        public LoadedDialog load() throws IOException {
            long bound = BOUND.matcher(text())
                    .results()
                    .mapToLong(match -> Long.parseLong(match.group(1)))
                    .findFirst()
                    .orElse(Checker.DEFAULT_MAX_CONFIGURATIONS);
            return DialogLoader.load(toString(), bytes(), UsedDialogs.below(path.getParent()), bound);
        }

        /** Whether it is named after this rule. */
        public boolean isAbout(DiagnosticCode code) {
            return path.getFileName().toString().startsWith(code.name().toLowerCase(Locale.ROOT) + "-");
        }

        /** Whether it says that this is to be told. */
        public boolean shows(DiagnosticCode code) throws IOException {
            return expected().stream().anyMatch(told -> told.startsWith(code + " "));
        }

        private String text() throws IOException {
            return new String(bytes(), StandardCharsets.ISO_8859_1);
        }

        /** What it says is to be told of it, such as {@code M102 12:5}, sorted. */
        public List<String> expected() throws IOException {
            return EXPECTATION
                    .matcher(text())
                    .results()
                    .map(match -> match.group(1).strip())
                    .flatMap(line -> Arrays.stream(line.split("\\s*,\\s*")))
                    .sorted()
                    .toList();
        }

        @Override
        public String toString() {
            return verdict.folder() + "/" + path.getFileName();
        }
    }

    /** Every file. */
    public static List<Case> all() {
        return Arrays.stream(Verdict.values()).flatMap(Corpus::of).toList();
    }

    /** The files of a verdict, by name. */
    public static Stream<Case> of(Verdict verdict) {
        try (Stream<Path> files = Files.list(ROOT.resolve(verdict.folder()))) {
            return files.filter(file -> file.toString().endsWith(".dialog.yaml")).sorted().toList().stream()
                    .map(file -> new Case(verdict, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
