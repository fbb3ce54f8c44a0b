// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.DiagnosticPrinter;
import io.github.rasdialog.model.source.Severity;
import io.github.rasdialog.model.source.SourceFile;
import io.github.rasdialog.model.source.SourceLocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialogLoaderTest {
    private static final long FEW_CONFIGURATIONS = 10_000;

    /** Something that may happen to a file. */
    interface Mutation {
        byte[] apply(byte[] file);
    }

    @Provide
    Arbitrary<byte[]> files() {
        return Arbitraries.of(Corpus.of(Corpus.Verdict.VALID).toList()).map(file -> {
            try {
                return file.bytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, Integer.MAX_VALUE);
        Arbitrary<Mutation> deleted = places.map(place -> file -> lines(file, place, (lines, i) -> lines.remove(i)));
        Arbitrary<Mutation> doubled =
                places.map(place -> file -> lines(file, place, (lines, i) -> lines.add(i, lines.get(i))));
        Arbitrary<Mutation> moved =
                places.map(place -> file -> lines(file, place, (lines, i) -> lines.add(i / 2, lines.remove(i))));
        Arbitrary<String> words = Arbitraries.of(
                "x",
                "",
                "\"",
                "[",
                "{",
                "}",
                "]: ",
                "- ",
                "&a ",
                "*a",
                "!!int ",
                "${",
                "\t",
                "\n",
                "---\n",
                "99999999999",
                "null",
                "true",
                "over",
                "ended",
                "next",
                "0s",
                "\u0000",
                "é",
                "\\",
                "?",
                "|",
                "<<: ",
                "\r",
                "\ufeff");
        Arbitrary<Mutation> spliced = Combinators.combine(places, words)
                .as((place, word) -> file -> splice(file, place, 0, word.getBytes(StandardCharsets.UTF_8)));
        Arbitrary<Mutation> renamed = Combinators.combine(places, words)
                .as((place, word) -> file -> splice(file, place, 4, word.getBytes(StandardCharsets.UTF_8)));
        Arbitrary<Mutation> scribbled = Combinators.combine(
                        places, Arbitraries.bytes().array(byte[].class).ofMaxSize(3))
                .as((place, bytes) -> file -> splice(file, place, 1, bytes));
        return Arbitraries.oneOf(deleted, doubled, moved, spliced, renamed, scribbled)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** A change of the lines of a file at one of them. */
    interface LineChange {
        void at(List<String> lines, int index);
    }

    private static byte[] lines(byte[] file, int place, LineChange change) {
        List<String> lines = new ArrayList<>(
                new String(file, StandardCharsets.ISO_8859_1).lines().toList());
        if (!lines.isEmpty()) {
            change.at(lines, place % lines.size());
        }
        return lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] splice(byte[] file, int place, int replaced, byte[] inserted) {
        int at = place % (file.length + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        out.writeBytes(inserted);
        int rest = Math.min(file.length, at + replaced);
        out.write(file, rest, file.length - rest);
        return out.toByteArray();
    }

    @Property
    void whateverHappensToAFileEndsInADialogOrInErrorsThatLieInTheFile(
            @ForAll("files") byte[] file, @ForAll("mutations") List<Mutation> mutations) {
        byte[] mutated = file;
        for (Mutation mutation : mutations) {
            mutated = mutation.apply(mutated);
        }
        LoadedDialog loaded = DialogLoader.load("mutated", mutated, FEW_CONFIGURATIONS);
        boolean errors = loaded.diagnostics().stream()
                .anyMatch(diagnostic -> diagnostic.code().severity() == Severity.ERROR);
        assertThat(loaded.dialog().isPresent()).isNotEqualTo(errors);
        assertThat(loaded.diagnostics()).allSatisfy(diagnostic -> assertLiesInside(diagnostic, loaded.source()));
        assertThat(loaded.diagnostics())
                .allSatisfy(diagnostic -> assertThat(new DiagnosticPrinter(loaded.source()).print(diagnostic))
                        .contains(diagnostic.code().name()));
    }

    private static void assertLiesInside(Diagnostic diagnostic, SourceFile source) {
        SourceLocation location = diagnostic.location();
        assertThat(location.line()).as(diagnostic.toString()).isBetween(1, (int)
                (source.text() + "|").lines().count());
        String line = source.line(location.line());
        assertThat(location.column()).as(diagnostic.toString()).isBetween(1, line.codePointCount(0, line.length()) + 1);
    }

    @Test
    void aFileIsReadFromDiskUnderItsPath(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.dialog.yaml");
        Files.writeString(file, "dialog: a\n");
        LoadedDialog loaded = DialogLoader.load(file);
        assertThat(loaded.source()).isEqualTo(new SourceFile(file.toString(), "dialog: a\n"));
        assertThat(loaded.dialog()).isEmpty();
        assertThat(loaded.diagnostics()).hasSize(4);
    }

    @Test
    void aFileThatCannotBeReadIsTheCallersMatter(@TempDir Path folder) {
        assertThatIOException().isThrownBy(() -> DialogLoader.load(folder.resolve("missing.dialog.yaml")));
    }

    @Test
    void textAndBytesAreTheSame() {
        assertThat(DialogLoader.load("a", "dialog: Ä\n"))
                .isEqualTo(DialogLoader.load("a", "dialog: Ä\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void halfACharacterInATextIsRefused() {
        assertThat(DialogLoader.load("a", "# \ud83d\n").diagnostics())
                .extracting(Diagnostic::location)
                .containsExactly(new SourceLocation(1, 3));
    }
}
