// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.yaml.Document;
import io.github.rasdialog.model.yaml.DocumentReader;
import io.github.rasdialog.model.yaml.Node;
import io.github.rasdialog.model.yaml.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps {@code docs/dialog-language.md} true. */
class LanguageReferenceTest {
    private static final Pattern YAML_BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\| ([MW]\\d{3}) \\| (\\w+) \\|");
    private static final Pattern CODE = Pattern.compile("\\b[MW][1-4]\\d\\d\\b");
    private static final Pattern LINK = Pattern.compile("\\]\\(#([^)]*)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    /** Names of states, not keys, that the schema treats apart. */
    private static final List<String> STATE_NAMES = List.of("ended", "ending");

    private static String page;
    private static Set<String> schemaKeys;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("docs/dialog-language.md"));
        try (InputStream in = DialogLoader.class.getResourceAsStream("dialog-1.schema.json")) {
            schemaKeys = keys(new JsonMapper().readTree(Objects.requireNonNull(in)));
        }
    }

    /** The keys that some mapping of a dialog may have. */
    private static Set<String> keys(JsonNode schema) {
        Set<String> keys = new TreeSet<>();
        for (Map.Entry<String, JsonNode> part : schema.properties()) {
            if (part.getKey().equals("properties")) {
                keys.addAll(part.getValue().propertyNames());
                part.getValue().forEach(value -> keys.addAll(keys(value)));
            } else {
                keys.addAll(keys(part.getValue()));
            }
        }
        keys.removeAll(STATE_NAMES);
        return keys;
    }

    private static Stream<String> yamlBlocks() {
        return YAML_BLOCK.matcher(page).results().map(match -> match.group(1));
    }

    private static boolean isWhole(String block) {
        return block.contains("\ndialog:");
    }

    @Test
    void everyDiagnosticIsInTheTableInOrderWithItsSeverity() {
        List<String> rows = TABLE_ROW
                .matcher(page)
                .results()
                .map(match -> match.group(1) + " " + match.group(2))
                .toList();
        assertThat(rows)
                .isEqualTo(Arrays.stream(DiagnosticCode.values())
                        .map(code -> code + " " + code.severity().word())
                        .toList());
    }

    @Test
    void noDiagnosticIsNamedThatDoesNotExist() {
        Set<String> known = new TreeSet<>(
                Arrays.stream(DiagnosticCode.values()).map(Enum::name).toList());
        assertThat(CODE.matcher(page).results().map(MatchResult::group)).allMatch(known::contains);
    }

    @Test
    void everyKeyOfTheSchemaIsExplained() {
        assertThat(schemaKeys)
                .hasSizeGreaterThan(35)
                .allSatisfy(key -> assertThat(page).containsPattern("`" + key + "[`:]|[{,] " + key + "[ ,]"));
    }

    @Test
    void everyCharsetIsNamedOrLiesInARangeThatIs() {
        assertThat(page)
                .contains(
                        "US-ASCII, ISO-8859-1 to ISO-8859-9, ISO-8859-13, ISO-8859-15, ISO-8859-16, windows-1250 to\nwindows-1258,"
                                + " IBM437, IBM850, IBM852, IBM858.");
    }

    @Test
    void theLimitsAreThoseOfTheReader() {
        assertThat(page).contains("1 MiB, and " + DocumentReader.MAX_LEVELS + " levels");
        assertThat(SourceText.MAX_BYTES).isEqualTo(1024 * 1024);
    }

    @Test
    void everyWholeExampleIsADialogWithoutErrorsAndWarnings() {
        List<String> dialogs =
                yamlBlocks().filter(LanguageReferenceTest::isWhole).toList();
        assertThat(dialogs).isNotEmpty();
        assertThat(dialogs)
                .allSatisfy(text -> assertThat(DialogLoader.load("example", text, LanguageReferenceTest::named)
                                .diagnostics())
                        .isEmpty());
    }

    /** The example whose first line is a comment with this file's name. */
    private static byte[] named(String file) throws IOException {
        return yamlBlocks()
                .filter(block -> block.startsWith("# " + file + "\n"))
                .findFirst()
                .orElseThrow(() -> new NoSuchFileException(file))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyFragmentIsYamlOfKnownKeys() {
        assertThat(yamlBlocks().filter(block -> !isWhole(block))).isNotEmpty().allSatisfy(text -> {
            Diagnostics diagnostics = new Diagnostics();
            Document document = DocumentReader.read(text, diagnostics).orElseThrow();
            assertThat(diagnostics.sorted()).isEmpty();
            Node.Mapping root = (Node.Mapping) document.root();
            assertThat(root.entries())
                    .allSatisfy(entry -> assertThat(schemaKeys).containsAll(leafKeys(entry.value())));
        });
    }

    /** The keys of the mappings that hold no mappings: those that the language defines and no dialog. */
    private static Set<String> leafKeys(Node node) {
        Set<String> keys = new TreeSet<>();
        if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> keys.addAll(leafKeys(item)));
        } else if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> keys.addAll(leafKeys(entry.value())));
            if (mapping.entries().stream().noneMatch(entry -> entry.value() instanceof Node.Mapping)) {
                mapping.entries().forEach(entry -> keys.add(entry.key().text()));
            }
        }
        return keys;
    }

    @Test
    void everyLinkInsideThePageLeadsToAHeading() {
        Set<String> anchors = new TreeSet<>();
        HEADING.matcher(page)
                .results()
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .forEach(anchors::add);
        assertThat(LINK.matcher(page).results().map(match -> match.group(1))).allMatch(anchors::contains);
    }

    @Test
    void thePageIsUtf8WithoutOddities() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("docs/dialog-language.md"));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("\uFFFD", "\t", "\r");
    }
}
