// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.diagram.Svg;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.graph.DialogGraph;
import io.github.rasdialog.model.graph.Marking;
import io.github.rasdialog.model.source.DiagnosticPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README says what is: its snippets stand in the project, and what it shows as output is what comes out. */
class ReadmeTest {
    private static final String README = ProjectFiles.read("README.md");
    private static final String PICTURE = "generator/docs/token-login.svg";
    private static final String EXAMPLES = "generated-examples/src/";
    private static final String TOKEN_LOGIN = ProjectFiles.read(EXAMPLES + "main/dialog/token-login.dialog.yaml");

    static List<String> javaSnippets() {
        return snippets("java");
    }

    static List<String> yamlSnippets() {
        return snippets("yaml");
    }

    @ParameterizedTest
    @MethodSource("yamlSnippets")
    void yamlStandsInTheExample(String yaml) {
        assertThat(TOKEN_LOGIN).contains(yaml);
    }

    @ParameterizedTest
    @MethodSource("javaSnippets")
    void javaStandsInTheExamples(String java) {
        List<String> sources = List.of(
                ProjectFiles.read(EXAMPLES + "main/java/io/github/rasdialog/examples/token/TokenLoginWithTotp.java"),
                ProjectFiles.read(EXAMPLES + "test/java/io/github/rasdialog/examples/login/TokenLoginTest.java"),
                ProjectFiles.read(EXAMPLES
                        + "test/java/io/github/rasdialog/examples/login/TokenLoginWithTotpPropertiesTest.java"));

        assertThat(sources).anyMatch(source -> source.contains(java));
    }

    @Test
    void thePluginIsBoundAsTheExamplesBindIt() {
        assertThat(snippets("xml"))
                .singleElement()
                .satisfies(xml -> assertThat(ProjectFiles.read("generated-examples/pom.xml"))
                        .contains(xml));
    }

    @Test
    void diagnosticsAreThoseOfTheChecker() {
        List<MatchResult> shown = Pattern.compile(
                        "<!-- token-login\\.dialog\\.yaml with \"([^\n"
                                + "]+)\" turned into \"([^\n"
                                + "]+)\" -->\n"
                                + "```text\n"
                                + "(.+?)\n"
                                + "```\n",
                        Pattern.DOTALL)
                .matcher(README)
                .results()
                .toList();

        assertThat(shown).hasSize(snippets("text").size()).isNotEmpty();
        for (MatchResult match : shown) {
            assertThat(TOKEN_LOGIN).contains(match.group(1));
            assertThat(complaints(TOKEN_LOGIN.replace(match.group(1), match.group(2))))
                    .isEqualTo(match.group(3));
        }
    }

    private static String complaints(String yaml) {
        LoadedDialog loaded = DialogLoader.load("token-login.dialog.yaml", yaml);
        DiagnosticPrinter printer = new DiagnosticPrinter(loaded.sources());
        return loaded.diagnostics().stream().map(printer::print).collect(Collectors.joining("\n"));
    }

    /** {@code -Dgolden.refresh} draws it anew. */
    @Test
    void thePictureIsTheOneThatIsDrawnOfTheExample() throws IOException {
        Dialog dialog = DialogLoader.load("token-login.dialog.yaml", TOKEN_LOGIN)
                .dialog()
                .orElseThrow();
        String drawn = Svg.of(DialogGraph.of(dialog), Marking.NONE);
        if (System.getProperty("golden.refresh", "false").equals("true")) {
            Files.writeString(ProjectFiles.ROOT.resolve(PICTURE), drawn);
        }

        assertThat(README).contains("](" + PICTURE + ")");
        assertThat(ProjectFiles.read(PICTURE)).isEqualTo(drawn);
    }

    @Test
    void commandsCanBeRun() {
        assertThat(snippets("sh"))
                .singleElement()
                .satisfies(commands -> assertThat(commands.lines())
                        .map(line -> line.replaceAll("#.*", "").strip())
                        .containsExactly("./mvnw -q -Pplay", "./mvnw verify"));
        assertThat(ProjectFiles.ROOT.resolve("mvnw")).isExecutable();
        assertThat(ProjectFiles.read("pom.xml")).contains("<id>play</id>");
        assertThat(ProjectFiles.read(".ci/run")).contains(" ./mvnw verify ");
    }

    private static List<String> snippets(String language) {
        return Document.read("README.md").snippets(language);
    }
}
