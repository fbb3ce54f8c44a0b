// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.editor.YamlLanguageServer.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody sees who writes a dialog in an editor that knows the schema by the dialog's first line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class EditorTest {
    private static final String DIALOG = read(Path.of("src/test/resources/corpus/valid/token-login.dialog.yaml"));
    private static final String HERE = "?here";

    private Optional<YamlLanguageServer> server = Optional.empty();
    private int opened;

    @BeforeAll
    void startTheServer(@TempDir Path folder) throws IOException, InterruptedException {
        Optional<String> missing = YamlLanguageServer.missing();
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
        assertThat(DIALOG).startsWith("# yaml-language-server: $schema=dialog-1.schema.json\n");
        try (InputStream schema = DialogLoader.class.getResourceAsStream("dialog-1.schema.json")) {
            Files.copy(Objects.requireNonNull(schema), folder.resolve("dialog-1.schema.json"));
        }
        server = Optional.of(YamlLanguageServer.start(folder));
    }

    @AfterAll
    void endIt() {
        server.ifPresent(YamlLanguageServer::close);
    }

    @Test
    void nothingIsWrongWithARightDialog() throws IOException {
        assertThat(open(name(), DIALOG)).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("timeout: 60s", "timout: 60s", "28: Property timout is not allowed."),
                Arguments.of("    next: readUser\n", "", "20: Missing property \"next\"."),
                Arguments.of(
                        "timeout: 60s",
                        "timeout: soon",
                        "28: A duration such as 60s, 5m or 1m30s, a second or more; or none."),
                Arguments.of("malformed: nonsense ", "received: silent ", "34: Property received is not allowed."),
                Arguments.of("malformed: nonsense ", "malformed: { nxt: over } ", "34: Property nxt is not allowed."),
                Arguments.of(
                        "result: success, user: \"${user}\", domain: \"${domain}\"",
                        "result: success",
                        "53: Missing property \"user\"."));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldWhereItIs(String right, String wrong, String told) throws IOException {
        assertThat(DIALOG).containsOnlyOnce(right);
        assertThat(open(name(), DIALOG.replace(right, wrong))).contains(told);
    }

    @Test
    void aKeyThatIsHoveredOverIsExplained() throws IOException {
        String name = name();
        open(name, DIALOG);

        assertThat(hover(name, "timeout: 60s"))
                .contains("How long the caller may take for the whole line", "none to wait for ever");
        assertThat(hover(name, "exhausted: denied }   #")).contains("where the counter is at its max");
        assertThat(hover(name, "buffers:")).contains("least the RAS server must offer");
    }

    @Test
    void theKeysThatFitAnAwaitReceiveAreOffered() throws IOException {
        assertThat(completions("    into: user\n    timeout: 60s\n", "    into: user\n    " + HERE + "\n"))
                .contains("timeout", "until", "failed")
                .doesNotContain("text", "result", "user", "error");
    }

    @Test
    void theKindsAreOfferedAndWholeStates() throws IOException {
        assertThat(completions("  silent:  ", "  fresh:\n    " + HERE + "\n\n  silent:  "))
                .contains("kind", "await-send", "await-receive, decided", "success", "failure");
        assertThat(completions("kind: await-send\n    text: \"User", "kind: " + HERE + "\n    text: \"User"))
                .contains("await-send", "await-receive", "timed-out", "completing", "ended");
    }

    @Test
    void thePatternsOfPropertiesAreOffered() throws IOException {
        assertThat(completions("    within: 5m\n", "    " + HERE + "\n"))
                .contains("never", "eventually", "at-most", "precedence", "response", "never-after", "within");
    }

    private List<String> completions(String right, String unfinished) throws IOException {
        String marked = DIALOG.replace(right, unfinished);
        String name = name();
        open(name, marked.replace(HERE, ""));
        return server().complete(name, Place.of(marked, HERE));
    }

    private String hover(String name, String key) throws IOException {
        Place place = Place.of(DIALOG, key);
        return server().hover(name, new Place(place.line(), place.column() + 1));
    }

    private List<String> open(String name, String text) throws IOException {
        return server().open(name, text);
    }

    private YamlLanguageServer server() {
        return server.orElseThrow();
    }

    private String name() {
        return "dialog-" + ++opened + ".dialog.yaml";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
