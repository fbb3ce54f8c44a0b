// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.source.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every diagnostic has a file of the {@link Corpus} that shows it and one that comes close and is right. {@code
 * docs/corpus.md} tells which; {@code -Dgolden.refresh} writes it.
 */
class CorpusTableTest {
    private static final Path TABLE = Path.of("docs/corpus.md");

    @ParameterizedTest
    @EnumSource
    void aFileShowsItAndOneThatComesCloseIsRight(DiagnosticCode code) throws IOException {
        assertThat(showing(code)).isNotEmpty();
        assertThat(close(code)).isNotEmpty();
    }

    @Test
    void theTableIsThatOfTheCorpus() throws IOException {
        String table = table();
        if (isRefreshed()) {
            Files.writeString(TABLE, table);
        }
        assertThat(table).isEqualTo(Files.readString(TABLE));
    }

    private static String table() throws IOException {
        StringBuilder table = new StringBuilder("""
                # The corpus, by diagnostic

                For each diagnostic the dialogs in [the corpus](../src/test/resources/corpus) that are there to show it, and those
                that come close to it and are right. `CorpusTest` holds the checker to what each file says of itself.

                | id | about | shown by | close, and right |
                |---|---|---|---|
                """);
        for (DiagnosticCode code : DiagnosticCode.values()) {
            table.append(
                    "| %s | %s | %s | %s |\n".formatted(code, code.title(), cell(showing(code)), cell(close(code))));
        }
        return table.toString();
    }

    private static String cell(List<Corpus.Case> files) {
        return files.stream()
                .map(file -> file.path().getFileName().toString().replace(".dialog.yaml", ""))
                .collect(Collectors.joining(", "));
    }

    private static List<Corpus.Case> showing(DiagnosticCode code) throws IOException {
        return named(code, true);
    }

    private static List<Corpus.Case> close(DiagnosticCode code) throws IOException {
        List<Corpus.Case> right = named(code, false);
        right.removeIf(file -> file.verdict() != Corpus.Verdict.VALID);
        return right;
    }

    private static List<Corpus.Case> named(DiagnosticCode code, boolean showing) throws IOException {
        List<Corpus.Case> files = new ArrayList<>();
        for (Corpus.Case file : Corpus.all()) {
            if (file.isAbout(code) && file.shows(code) == showing) {
                files.add(file);
            }
        }
        return files;
    }

    private static boolean isRefreshed() {
        String refresh = System.getProperty("golden.refresh", "false");
        return refresh.isEmpty() || refresh.equals("true");
    }
}
