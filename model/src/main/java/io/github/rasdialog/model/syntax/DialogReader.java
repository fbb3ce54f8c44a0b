// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.Quoted;
import io.github.rasdialog.model.source.SourceLocation;
import io.github.rasdialog.model.yaml.CoreType;
import io.github.rasdialog.model.yaml.Document;
import io.github.rasdialog.model.yaml.Node;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a document as a dialog: every key known, in its place and there where it must be (M102, M103), every value of its
 * form (M105), nothing named twice in one list (M104), no bad name (M106), one state ended (M107).
 */
public final class DialogReader {
    private static final List<String> KEYS = List.of(
            "dialog",
            "package",
            "description",
            "buffers",
            "charset",
            "data",
            "counters",
            "start",
            "states",
            "properties");
    private static final int GREATEST_BUFFER = 65_535;
    private static final int GREATEST_DATUM = 65_535;
    private static final int GREATEST_COUNTER = 1_000_000;

    /** Stands for a name that was reported. */
    private static final String UNREAD = "Unread";

    private final Diagnostics diagnostics;
    private final Values values;

    private DialogReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new Values(diagnostics);
    }

    /**
     * Reads a dialog.
     *
     * @param diagnostics is told everything that is wrong
     * @return what was read, with harmless values in place of those that were reported; empty where the document is no
     *     mapping
     */
    public static Optional<DialogSyntax> read(Document document, Diagnostics diagnostics) {
        DialogReader reader = new DialogReader(diagnostics);
        Optional<DialogSyntax> read = reader.values
                .mapping(document.root())
                .map(root -> reader.dialog(new Fields(root, root.location(), diagnostics).only(KEYS)));
        read.ifPresent(dialog -> NameRules.check(dialog, Word::location, diagnostics));
        return read;
    }

    /** What a document calls its dialog, right or wrong; empty where it says nothing that could be a name. */
    public static Optional<String> nameIn(Document document) {
        return Optional.of(document.root())
                .filter(Node.Mapping.class::isInstance)
                .flatMap(root -> ((Node.Mapping) root).find("dialog"))
                .map(Node.Entry::value)
                .filter(value -> value instanceof Node.Scalar scalar && scalar.type() == CoreType.STRING)
                .map(value -> ((Node.Scalar) value).text());
    }

    private DialogSyntax dialog(Fields fields) {
        SourceLocation root = fields.owner();
        Optional<Node.Entry> states = fields.entry("states");
        SourceLocation statesLocation = keyLocation(states).orElse(root);
        Optional<String> charset = fields.optional("charset", node -> values.oneOf(node, Charsets.NAMES));
        Optional<Charset> terminal =
                fields.has("charset") ? charset.map(Charset::forName) : Optional.of(Charsets.DEFAULT);
        TextReader texts = new TextReader(terminal, diagnostics);
        Optional<Fields> buffers = fields.required("buffers", values::mapping)
                .map(mapping -> new Fields(
                                mapping, keyLocation(fields.entry("buffers")).orElse(root), diagnostics)
                        .only(List.of("send", "receive")));
        return new DialogSyntax(
                fields.required("dialog", values::word).orElse(new Word(UNREAD, root)),
                fields.optional("package", values::word),
                fields.optional("description", values::string),
                buffer(buffers, "send"),
                buffer(buffers, "receive"),
                terminal.orElse(Charsets.DEFAULT),
                entries(fields.optional("data", values::mapping), this::datum),
                entries(fields.optional("counters", values::mapping), this::counter),
                keyLocation(fields.entry("counters")).orElse(statesLocation),
                fields.required("start", values::word).orElse(new Word(UNREAD, root)),
                fields.required("states", values::mapping)
                        .map(mapping -> states(mapping, statesLocation, texts))
                        .orElse(List.of()),
                statesLocation,
                fields.entry("properties")
                        .map(entry -> new PropertyReader(diagnostics).read(entry.value()))
                        .orElse(List.of()));
    }

    private static Optional<SourceLocation> keyLocation(Optional<Node.Entry> entry) {
        return entry.map(e -> e.key().location());
    }

    private int buffer(Optional<Fields> buffers, String key) {
        return buffers.flatMap(fields -> fields.required(key, node -> values.number(node, 1, GREATEST_BUFFER)))
                .orElse(1);
    }

    private static <T> List<T> entries(Optional<Node.Mapping> mapping, Function<Node.Entry, Optional<T>> reading) {
        Stream<Node.Entry> entries = mapping.stream().flatMap(m -> m.entries().stream());
        return entries.flatMap(entry -> reading.apply(entry).stream()).toList();
    }

    private List<StateSyntax> states(Node.Mapping mapping, SourceLocation location, TextReader texts) {
        List<StateSyntax> states = mapping.entries().stream()
                .map(entry -> StateReader.read(entry, texts))
                .toList();
        List<StateSyntax> ended =
                states.stream().filter(StateSyntax.Over.class::isInstance).toList();
        if (ended.isEmpty() && states.stream().noneMatch(StateSyntax.OfNoKind.class::isInstance)) {
            diagnostics.report(location, DiagnosticCode.M107, "no state is of the kind ended; a dialog has one");
        }
        ended.stream()
                .skip(1)
                .map(StateSyntax::name)
                .forEach(second -> diagnostics
                        .inState(second.text())
                        .report(
                                second.location(),
                                DiagnosticCode.M107,
                                Quoted.of(ended.get(0).name().text())
                                        + " is of the kind ended already; a dialog has one"));
        return states;
    }

    private Optional<DatumSyntax> datum(Node.Entry entry) {
        return values.mapping(entry.value()).map(mapping -> {
            Fields fields = new Fields(mapping, entry.key().location(), diagnostics)
                    .only(List.of("type", "min", "max", "pattern", "secret"));
            fields.required("type", node -> values.oneOf(node, List.of("text")));
            int max = fields.required("max", node -> values.number(node, 1, GREATEST_DATUM))
                    .orElse(GREATEST_DATUM);
            int min =
                    fields.optional("min", node -> values.number(node, 0, max)).orElse(1);
            Optional<String> pattern = fields.optional("pattern", values::pattern);
            boolean secret = fields.optional("secret", values::flag).orElse(false);
            return new DatumSyntax(name(entry), min, max, pattern, secret);
        });
    }

    private Optional<CounterSyntax> counter(Node.Entry entry) {
        return values.mapping(entry.value()).map(mapping -> {
            Fields fields = new Fields(mapping, entry.key().location(), diagnostics).only(List.of("max"));
            int max = fields.required("max", node -> values.number(node, 1, GREATEST_COUNTER))
                    .orElse(1);
            return new CounterSyntax(name(entry), max);
        });
    }

    private static Word name(Node.Entry entry) {
        return new Word(entry.key().text(), entry.key().location());
    }
}
