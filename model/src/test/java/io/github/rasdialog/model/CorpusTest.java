// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.DiagnosticPrinter;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the loader to the {@link Corpus}, file by file. */
class CorpusTest {

    static Stream<Corpus.Case> files() {
        return Corpus.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void tellsWhatTheFileSays(Corpus.Case file) throws IOException {
        LoadedDialog loaded = file.load();
        assertThat(loaded.diagnostics().stream()
                        .map(diagnostic -> diagnostic.code() + " " + diagnostic.location())
                        .sorted()
                        .toList())
                .as(() -> printed(loaded))
                .isEqualTo(file.expected());
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasTheVerdictOfItsFolder(Corpus.Case file) throws IOException {
        LoadedDialog loaded = file.load();
        assertThat(verdict(loaded)).as(() -> printed(loaded)).isEqualTo(file.verdict());
        assertThat(loaded.dialog().isPresent()).isEqualTo(file.verdict() == Corpus.Verdict.VALID);
    }

    private static Corpus.Verdict verdict(LoadedDialog loaded) {
        List<DiagnosticCode> errors = loaded.diagnostics().stream()
                .map(Diagnostic::code)
                .filter(code -> code.name().startsWith("M"))
                .toList();
        if (errors.isEmpty()) {
            return Corpus.Verdict.VALID;
        }
        return errors.stream()
                        .anyMatch(code -> code.name().startsWith("M1")
                                || code == DiagnosticCode.M201
                                || code == DiagnosticCode.M214)
                ? Corpus.Verdict.INVALID
                : Corpus.Verdict.VIOLATING;
    }

    private static String printed(LoadedDialog loaded) {
        DiagnosticPrinter printer = new DiagnosticPrinter(loaded.sources());
        return String.join(
                "\n", loaded.diagnostics().stream().map(printer::print).toList());
    }
}
