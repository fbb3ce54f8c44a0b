// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.yaml.DocumentReader;
import io.github.rasdialog.model.yaml.Node;
import io.github.rasdialog.model.yaml.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds {@code dialog-1.schema.json} and the reader to the same corpus. */
class SchemaTest {
    private static final Schema SCHEMA = schema();
    private static final long FEW_CONFIGURATIONS = 10_000;

    /**
     * What no schema can express, and why: the files that pass it although the reader refuses them. Besides these there is
     * what never comes as far as a schema: M101, and keys that stand twice (M104).
     */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            // M104: no two items with an equal part.
            "m104-property-name-twice",
            // M105: two values compared; an expression of another language; characters of a charset; how a number is
            // spelt.
            "m105-min-above-max",
            "m105-pattern-of-no-expression",
            "m105-character-outside-the-charset",
            "m105-event-twice",
            // M106: names compared, case apart or with each other.
            "m106-names-that-differ-in-case",
            "m106-names-that-differ-in-case-crlf",
            "m106-outcome-named-like-its-state",
            // M101 to M106 of what a used dialog is like, in a file of its own.
            "m102-in-a-used-file",
            "m103-outcomes-missing",
            "m104-used-dialog-brings-a-name-twice",
            "m105-used-dialog-does-not-fit",
            "m106-used-dialog-brings-a-bad-name",
            // M107: at most one property with a certain value.
            "m107-two-ended-states");

    private static Schema schema() {
        try (InputStream in = DialogLoader.class.getResourceAsStream("dialog-1.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(in), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Corpus.Case> dialogs() {
        return Stream.of(Corpus.Verdict.VALID, Corpus.Verdict.VIOLATING)
                .flatMap(Corpus::of)
                .filter(file -> !file.toString().contains("m210-outcome-without-target"));
    }

    static Stream<Corpus.Case> malformed() {
        return Corpus.of(Corpus.Verdict.INVALID)
                .filter(file -> !name(file).startsWith("m201") && !name(file).startsWith("m214"))
                .filter(file -> json(file).isPresent());
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void takesWhateverTheReaderTakes(Corpus.Case file) {
        assertThat(SCHEMA.validate(json(file).orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesWhateverTheReaderRefusesForItsFormUnlessThatIsBeyondASchema(Corpus.Case file) {
        List<Error> errors = SCHEMA.validate(json(file).orElseThrow());
        assertThat(errors.isEmpty())
                .as("%s passes the schema; its errors: %s", file, errors)
                .isEqualTo(BEYOND_A_SCHEMA.contains(name(file)));
    }

    @Property
    void agreesWithTheReaderWhateverHappensToAFile(@ForAll(supplier = MutatedFiles.class) MutatedFiles.File mutated) {
        Optional<JsonNode> json = json(mutated.bytes());
        if (json.isEmpty()) {
            return;
        }
        boolean passes = SCHEMA.validate(json.get()).isEmpty();
        LoadedDialog loaded = DialogLoader.load("mutated", mutated.bytes(), FEW_CONFIGURATIONS);
        Set<DiagnosticCode> told =
                loaded.diagnostics().stream().map(Diagnostic::code).collect(Collectors.toSet());
        if (loaded.linked().isPresent() && !told.contains(DiagnosticCode.M210)) {
            assertThat(passes).as("the reader takes it, so the schema does").isTrue();
        }
        if (told.contains(DiagnosticCode.M102) || told.contains(DiagnosticCode.M103)) {
            assertThat(passes).as("%s, so the schema refuses it", told).isFalse();
        }
    }

    @Test
    void isASchemaItself() throws IOException {
        try (InputStream in = DialogLoader.class.getResourceAsStream("dialog-1.schema.json")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
            assertThat(meta.validate(text, InputFormat.JSON)).isEmpty();
        }
    }

    private static String name(Corpus.Case file) {
        return file.path().getFileName().toString().replace(".dialog.yaml", "");
    }

    /** As a JSON validator sees the file; empty where it is not one YAML document without keys that stand twice. */
    private static Optional<JsonNode> json(byte[] bytes) {
        Diagnostics diagnostics = new Diagnostics();
        return DocumentReader.read(SourceText.decode(bytes, diagnostics), diagnostics)
                .filter(document -> !diagnostics.hasErrors())
                .map(document -> json(document.root()));
    }

    private static Optional<JsonNode> json(Corpus.Case file) {
        try {
            return json(file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Node node) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (node instanceof Node.Mapping mapping) {
            ObjectNode object = json.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key().text(), json(entry.value())));
            return object;
        }
        if (node instanceof Node.Sequence sequence) {
            ArrayNode array = json.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        String text = scalar.text().toLowerCase(Locale.ROOT);
        return switch (scalar.type()) {
            case NULL -> json.nullNode();
            case BOOLEAN -> json.booleanNode(text.equals("true"));
            case INTEGER ->
                json.numberNode(
                        text.startsWith("0x")
                                ? new BigInteger(text.substring(2), 16)
                                : text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text));
            case FLOAT ->
                text.matches("[-+]?\\.(inf|nan)") ? json.stringNode(text) : json.numberNode(new BigDecimal(text));
            case STRING -> json.stringNode(scalar.text());
        };
    }
}
