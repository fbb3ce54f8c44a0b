// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.DiagnosticPrinter;
import io.github.rasdialog.model.source.Severity;
import io.github.rasdialog.model.source.SourceFile;
import io.github.rasdialog.model.source.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialogLoaderTest {
    private static final long FEW_CONFIGURATIONS = 10_000;

    @Property
    void whateverHappensToAFileEndsInADialogOrInErrorsThatLieInTheFile(
            @ForAll(supplier = MutatedFiles.class) MutatedFiles.File mutated) {
        LoadedDialog loaded = DialogLoader.load("mutated", mutated.bytes(), FEW_CONFIGURATIONS);
        boolean errors = loaded.diagnostics().stream()
                .anyMatch(diagnostic -> diagnostic.code().severity() == Severity.ERROR);
        assertThat(loaded.dialog().isPresent()).isNotEqualTo(errors);
        assertThat(loaded.diagnostics()).allSatisfy(diagnostic -> assertLiesInside(diagnostic, loaded.source()));
        assertThat(loaded.diagnostics())
                .allSatisfy(diagnostic -> assertThat(new DiagnosticPrinter(loaded.sources()).print(diagnostic))
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

    /** As many as there is room for, so that whoever looks through all for each of them does not come back. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", ", "})
    void eachOfManyUnknownKeysIsToldWithItsLine(String separator) {
        String keys = IntStream.range(0, 80_000).mapToObj(n -> "k" + n + ": 1").collect(Collectors.joining(separator));
        LoadedDialog loaded = DialogLoader.load("keys", separator.isBlank() ? keys : "{ " + keys + " }");
        DiagnosticPrinter printer = new DiagnosticPrinter(loaded.sources());

        assertThat(loaded.diagnostics().stream().filter(told -> told.code() == DiagnosticCode.M102))
                .hasSize(80_000)
                .allMatch(told -> printer.print(told).lines().count() == 3);
    }
}
