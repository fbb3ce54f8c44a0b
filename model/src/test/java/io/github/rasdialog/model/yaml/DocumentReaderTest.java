// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
    private static final int TEN_THOUSAND = 10_000;

    private static List<Diagnostic> refusals(byte[] bytes) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Document> document = DocumentReader.read(SourceText.decode(bytes, diagnostics), diagnostics);
        assertThat(document).isEmpty();
        return diagnostics.sorted();
    }

    private static Diagnostic onlyRefusal(byte[] bytes) {
        List<Diagnostic> refusals = refusals(bytes);
        assertThat(refusals).hasSize(1);
        assertThat(refusals.get(0).code()).isEqualTo(DiagnosticCode.M101);
        return refusals.get(0);
    }

    private static Diagnostic onlyRefusal(String text) {
        return onlyRefusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Node root(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Document> document = DocumentReader.read(text, diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        return document.orElseThrow().root();
    }

    @Test
    void everyKeyAndValueHasItsPlaceInCodePoints() {
        Node.Mapping root = (Node.Mapping) root("# 😀\nkey: 😀\n\"😀\": [ a,\r\n  b ]\n");
        assertThat(root.location()).isEqualTo(new SourceLocation(2, 1));
        Node.Entry second = root.entries().get(1);
        assertThat(second.key().location()).isEqualTo(new SourceLocation(3, 1));
        assertThat(second.value().location()).isEqualTo(new SourceLocation(3, 6));
        assertThat(((Node.Sequence) second.value()).items().get(1).location()).isEqualTo(new SourceLocation(4, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "yes,STRING",
        "on,STRING",
        "'',NULL",
        "~,NULL",
        "Null,NULL",
        "true,BOOLEAN",
        "FALSE,BOOLEAN",
        "tRue,STRING",
        "010,INTEGER",
        "-7,INTEGER",
        "0x1F,INTEGER",
        "0o17,INTEGER",
        "0b1,STRING",
        "1_000,STRING",
        "1.,FLOAT",
        ".5,FLOAT",
        "1e3,FLOAT",
        ".inf,FLOAT",
        ".nan,FLOAT",
        "60s,STRING",
        "12:30,STRING",
        "2026-11-22,STRING"
    })
    void unquotedWordsHaveTheTypesOfTheCoreSchema(String word, CoreType type) {
        assertThat(new Node.Scalar(word, true, SourceLocation.START).type()).isEqualTo(type);
    }

    @Test
    void quotedWordsAreStrings() {
        Node.Mapping root = (Node.Mapping) root("a: '010'\nb: \"true\"\nc: |-\n  5\n");
        assertThat(root.entries())
                .allSatisfy(entry ->
                        assertThat(((Node.Scalar) entry.value()).type()).isEqualTo(CoreType.STRING));
    }

    @Test
    void fiftyLevelsAreReadAndTheNextIsRefusedWhereItBegins() {
        root("[".repeat(DocumentReader.MAX_LEVELS) + "]".repeat(DocumentReader.MAX_LEVELS));
        assertThat(onlyRefusal("[".repeat(51) + "]".repeat(51)).location()).isEqualTo(new SourceLocation(1, 51));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[{a: ", "- ? "})
    void tenThousandLevelsAreRefusedAtTheFirstTooMany(String opening) {
        assertThat(onlyRefusal(opening.repeat(TEN_THOUSAND)).message()).contains("nested deeper than 50 levels");
    }

    @Test
    void anAliasBombIsNeverFollowed() {
        String lines = IntStream.range(1, 40)
                .mapToObj(i -> "a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1))
                .collect(Collectors.joining());
        List<Diagnostic> refusals = refusals(("a0: &a0 [x]\n" + lines).getBytes(StandardCharsets.UTF_8));
        assertThat(refusals).hasSize(1 + 39 * 4).allMatch(refusal -> refusal.code() == DiagnosticCode.M101);
    }

    @Test
    void aMebibyteIsReadAndAByteMoreIsNot() {
        UnaryOperator<String> scalar = rest -> "a: " + "x".repeat(SourceText.MAX_BYTES - 3) + rest;
        assertThat(((Node.Mapping) root(scalar.apply(""))).entries()).hasSize(1);
        assertThat(onlyRefusal(scalar.apply("y")).message()).contains("larger than 1048576 bytes");
    }

    @Test
    void aScalarOfTenMegabytesIsRefusedUnread() {
        assertThat(onlyRefusal("a: \"" + "x".repeat(10_000_000)).location()).isEqualTo(SourceLocation.START);
    }

    @ParameterizedTest
    @CsvSource({"C3,1,2", "C0 80,1,2", "ED A0 80,1,2", "F8 88 80 80 80,1,2", "0A FF,2,1", "0D 0A E2 82,2,1", "0D FE,2,1"
    })
    void bytesThatAreNotUtf8AreRefusedWhereTheyStand(String hex, int line, int column) {
        byte[] bad = HexFormat.ofDelimiter(" ").parseHex(hex);
        byte[] bytes = new byte[bad.length + 1];
        bytes[0] = '#';
        System.arraycopy(bad, 0, bytes, 1, bad.length);
        Diagnostic refusal = refusals(bytes).get(0);
        assertThat(refusal.message()).isEqualTo("these bytes are not UTF-8");
        assertThat(refusal.location()).isEqualTo(new SourceLocation(line, column));
    }

    @Test
    void utf16IsRefused() {
        assertThat(refusals("dialog: A".getBytes(StandardCharsets.UTF_16))).isNotEmpty();
        assertThat(onlyRefusal("dialog: A".getBytes(StandardCharsets.UTF_16LE)).message())
                .contains("U+0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001b", "\u007f", "\u0080", "\ufffe"})
    void charactersThatYamlForbidsAreRefusedWhereTheyStand(String character) {
        assertThat(onlyRefusal("# a\r\n# " + character).location()).isEqualTo(new SourceLocation(2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\n", "# only this\n"})
    void aFileWithoutADocumentIsRefused(String text) {
        assertThat(onlyRefusal(text).message()).isEqualTo("there is no YAML document in this file");
    }

    @Test
    void aSecondDocumentIsRefusedWhereItBegins() {
        assertThat(onlyRefusal("a: 1\n...\n---\nb: 2\n").location()).isEqualTo(new SourceLocation(3, 1));
    }

    @Test
    void aLoneCarriageReturnEndsALineAtTheEndOfTheFileToo() {
        assertThat(onlyRefusal("a: {\r").location()).isEqualTo(new SourceLocation(2, 1));
        assertThat(onlyRefusal("a: {\r\r").location()).isEqualTo(new SourceLocation(3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%YAML 1.1\n---\na", "%YAML 1.3\n---\na", "%YAML 2.0\n---\na"})
    void otherVersionsOfYamlAreRefused(String text) {
        assertThat(onlyRefusal(text).message()).endsWith("is not YAML 1.2");
    }

    @Property
    void aKeyThatStandsTwiceIsToldAtTheSecondPlaceAndReadOnce(@ForAll @IntRange(min = 1, max = 30) int between) {
        String others =
                IntStream.range(0, between).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining());
        Diagnostics diagnostics = new Diagnostics();
        Document document = DocumentReader.read("twice: 1\n" + others + "'twice': 2\n", diagnostics)
                .orElseThrow();
        assertThat(diagnostics.sorted())
                .containsExactly(Diagnostic.at(
                        new SourceLocation(between + 2, 1), DiagnosticCode.M104, "the key \"twice\" stands twice"));
        assertThat(((Node.Mapping) document.root()).entries()).hasSize(between + 1);
    }
}
