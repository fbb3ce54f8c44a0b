// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on an example shows what stands in that example, and the README leads to it. */
class ExamplePagesTest {
    private static final String FOLDER = "generated-examples/docs/";
    private static final String DIALOGS = "generated-examples/src/main/dialog/";
    private static final Pattern ON_SERVER = Pattern.compile("io\\.github\\.rasdialog\\.[a-zA-Z.]+OnServer");
    private static final Pattern USED = Pattern.compile("use: (\\S+)");

    static List<Document> pages() throws IOException {
        try (Stream<Path> files = Files.list(ProjectFiles.ROOT.resolve(FOLDER))) {
            return files.map(file -> Document.read(FOLDER + file.getFileName())).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void yamlStandsInTheDialogThatThePageIsNamedAfterOrInOneItUses(Document page) {
        String name = page.path().substring(FOLDER.length()).replace(".md", ".dialog.yaml");
        String dialog = ProjectFiles.read(DIALOGS + name);
        List<String> dialogs = Stream.concat(
                        Stream.of(dialog),
                        USED.matcher(dialog).results().map(used -> ProjectFiles.read(DIALOGS + used.group(1))))
                .toList();

        assertThat(page.snippets("yaml"))
                .isNotEmpty()
                .allSatisfy(snippet -> assertThat(dialogs).anyMatch(text -> text.contains(snippet)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void javaStandsInTheExamples(Document page) {
        List<String> sources = ProjectFiles.javaSources().stream()
                .map(file ->
                        ProjectFiles.read(ProjectFiles.ROOT.relativize(file).toString()))
                .toList();

        assertThat(page.snippets("java"))
                .isNotEmpty()
                .allSatisfy(snippet -> assertThat(sources).anyMatch(source -> source.contains(snippet)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theClassForAServerIsThere(Document page) {
        List<String> classes =
                ON_SERVER.matcher(page.text()).results().map(MatchResult::group).toList();

        assertThat(classes)
                .singleElement()
                .satisfies(name -> assertThat(Supplier.class).isAssignableFrom(Class.forName(name)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhereAndTheReadmeLeadsHere(Document page) {
        assertThat(page.brokenLinks()).isEmpty();
        assertThat(ProjectFiles.read("README.md")).contains("](" + page.path() + ")");
    }
}
