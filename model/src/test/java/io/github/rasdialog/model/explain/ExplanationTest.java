// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.DiagnosticCode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {
    /** Enough for every example but that of M213, which no bound below the usual one makes wrong either. */
    private static final long MAX_CONFIGURATIONS = 100_000;

    @Test
    void thereIsAPageForEveryDiagnosticAndNoOther() throws IOException, URISyntaxException {
        Path folder = Path.of(Explanation.class.getResource("M101.md").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md")))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(DiagnosticCode.values())
                            .map(code -> code + ".md")
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageHasItsHeadingsInOrderAndShortLines(DiagnosticCode code) {
        String page = Explanation.of(code).markdown();

        assertThat(page).startsWith("# " + code + ": " + code.title() + "\n\n").endsWith("\n");
        assertThat(page.lines().filter(line -> line.startsWith("## ")))
                .containsExactly("## Why it matters", "## Example", "## Mend");
        assertThat(page.lines()).allMatch(line -> line.length() <= 100);
    }

    @ParameterizedTest
    @EnumSource
    void theMeaningIsTheFirstParagraph(DiagnosticCode code) {
        assertThat(Explanation.of(code).meaning())
                .matches(Pattern.compile("[A-Z`].{30,}\\."))
                .doesNotContain("\n", "#");
    }

    @ParameterizedTest
    @EnumSource
    void theExampleShowsTheDiagnosticAndNoOther(DiagnosticCode code) {
        PageText page = new PageText(Explanation.of(code).markdown());

        assertThat(told(page.example())).isNotEmpty().containsOnly(code);
    }

    @ParameterizedTest
    @EnumSource
    void theMendedExampleIsRight(DiagnosticCode code) {
        PageText page = new PageText(Explanation.of(code).markdown());

        assertThat(told(page.mended())).isEmpty();
    }

    private static List<DiagnosticCode> told(String yaml) {
        LoadedDialog loaded =
                DialogLoader.load("login.dialog.yaml", yaml.getBytes(StandardCharsets.UTF_8), MAX_CONFIGURATIONS);
        return loaded.diagnostics().stream().map(Diagnostic::code).toList();
    }
}
