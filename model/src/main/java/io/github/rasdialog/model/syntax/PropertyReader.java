// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.Quoted;
import io.github.rasdialog.model.source.SourceLocation;
import io.github.rasdialog.model.syntax.PropertySyntax.Kind;
import io.github.rasdialog.model.yaml.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code properties}: each has a name of its own and one pattern. */
final class PropertyReader {
    private static final int GREATEST_TIMES = 1_000_000;
    private static final List<String> KEYS = Stream.concat(
                    Stream.of("name"), Arrays.stream(Kind.values()).map(Kind::key))
            .toList();

    private final Diagnostics diagnostics;
    private final Values values;
    private final Set<String> names = new HashSet<>();

    PropertyReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new Values(diagnostics);
    }

    List<PropertySyntax> read(Node node) {
        return values.sequence(node).map(Node.Sequence::items).orElse(List.of()).stream()
                .flatMap(item -> values.mapping(item).stream())
                .flatMap(mapping -> property(mapping).stream())
                .toList();
    }

    private Optional<PropertySyntax> property(Node.Mapping mapping) {
        List<Node.Entry> patterns = mapping.entries().stream()
                .filter(entry -> Kind.of(entry.key().text()).isPresent())
                .toList();
        SourceLocation location = patterns.stream()
                .findFirst()
                .or(() -> mapping.entries().stream().findFirst())
                .map(entry -> entry.key().location())
                .orElse(mapping.location());
        Fields fields = new Fields(mapping, location, diagnostics).only(KEYS);
        Optional<Word> name = fields.required("name", values::word);
        name.ifPresent(this::checkDistinct);
        if (patterns.isEmpty()) {
            fields.missing("missing pattern: one of " + String.join(", ", KEYS.subList(1, KEYS.size())));
            return Optional.empty();
        }
        patterns.stream().skip(1).forEach(extra -> fields.refuse(extra.key().text(), "a property has one pattern"));
        String text = name.map(Word::text).orElse("");
        return pattern(text, location, patterns.get(0));
    }

    private void checkDistinct(Word name) {
        if (!names.add(name.text())) {
            diagnostics.report(
                    name.location(), DiagnosticCode.M104, "another property is named " + Quoted.of(name.text()));
        }
    }

    private Optional<PropertySyntax> pattern(String name, SourceLocation location, Node.Entry entry) {
        Kind kind = Kind.of(entry.key().text()).orElseThrow();
        return switch (kind) {
            case WITHIN ->
                values.duration(entry.value())
                        .map(seconds -> new PropertySyntax(name, location, kind, List.of(), seconds));
            case NEVER, EVENTUALLY ->
                values.word(entry.value()).map(event -> new PropertySyntax(name, location, kind, List.of(event), 0));
            case AT_MOST, PRECEDENCE, RESPONSE, NEVER_AFTER ->
                values.mapping(entry.value())
                        .flatMap(mapping -> keyed(name, kind, new Fields(mapping, location, diagnostics)));
        };
    }

    private Optional<PropertySyntax> keyed(String name, Kind kind, Fields fields) {
        boolean counted = kind == Kind.AT_MOST;
        List<String> keys = new ArrayList<>(kind.eventKeys());
        if (counted) {
            keys.add(0, "times");
        }
        fields.only(keys);
        Optional<Integer> times =
                counted ? fields.required("times", node -> values.number(node, 0, GREATEST_TIMES)) : Optional.of(0);
        List<Word> events = kind.eventKeys().stream()
                .flatMap(key -> fields.required(key, values::word).stream())
                .toList();
        if (times.isEmpty() || events.size() < kind.eventKeys().size()) {
            return Optional.empty();
        }
        if (events.size() == 2 && events.get(0).text().equals(events.get(1).text())) {
            diagnostics.report(
                    events.get(1).location(),
                    DiagnosticCode.M105,
                    "the event " + Quoted.of(events.get(1).text()) + " is named twice");
        }
        return Optional.of(new PropertySyntax(name, fields.owner(), kind, events, times.get()));
    }
}
