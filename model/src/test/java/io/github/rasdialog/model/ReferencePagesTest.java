// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.explain.Explanation;
import io.github.rasdialog.model.source.DiagnosticCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages of reference say what the tools say: they are made of the explanations and of the schema. {@code -Dgolden.refresh}
 * writes them anew.
 */
class ReferencePagesTest {
    private static final Path FOLDER = Path.of("docs");
    private static final String MADE =
            "<!-- Made by ReferencePagesTest: -Dgolden.refresh writes it anew, of %s. -->\n\n";

    @Test
    void theDiagnosticsAreThoseOfExplain() throws IOException {
        StringBuilder page = new StringBuilder("# The diagnostics\n\n" + MADE.formatted("the pages of `explain`")
                + "What `rasdialog explain` shows of each, on one page. M1xx are about the form of a file, M2xx about what"
                + " every dialog must keep,\nM3xx about what a dialog declares of itself; W4xx are warnings.\n\n"
                + "| | | |\n|---|---|---|\n");
        for (DiagnosticCode code : DiagnosticCode.values()) {
            page.append("| [" + code + "](#" + anchor(code) + ") | " + code.title() + " | "
                    + Explanation.of(code).meaning().replace("|", "\\|") + " |\n");
        }
        page.append(Arrays.stream(DiagnosticCode.values())
                .map(code -> "\n" + lowered(Explanation.of(code).markdown()))
                .collect(Collectors.joining()));

        hold("diagnostics.md", page.toString());
    }

    /** As GitHub makes it of the heading. */
    private static String anchor(DiagnosticCode code) {
        return (code + " " + code.title()).toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** With every heading one level lower. */
    private static String lowered(String markdown) {
        StringBuilder lowered = new StringBuilder();
        boolean fenced = false;
        for (String line : markdown.split("\n")) {
            fenced ^= line.startsWith("```");
            lowered.append(!fenced && line.startsWith("#") ? "#" : "")
                    .append(line)
                    .append('\n');
        }
        return lowered.toString();
    }

    @Test
    void theKeysAreThoseOfTheSchema() throws IOException {
        try (InputStream schema = DialogLoader.class.getResourceAsStream("dialog-1.schema.json")) {
            String tables = SchemaPage.of(new JsonMapper().readTree(Objects.requireNonNull(schema)));

            hold(
                    "keys.md",
                    "# The keys of the dialog language\n\n" + MADE.formatted("`dialog-1.schema.json`")
                            + "Every key, of the JSON Schema that editors complete with. [The dialog language](dialog-language.md)"
                            + " says what they mean together.\n\n"
                            + tables.strip() + "\n");
        }
    }

    private static void hold(String name, String written) throws IOException {
        Path stored = FOLDER.resolve(name);
        if (System.getProperty("golden.refresh", "false").equals("true")) {
            Files.writeString(stored, written);
        }
        assertThat(written).isEqualTo(Files.readString(stored));
    }
}
