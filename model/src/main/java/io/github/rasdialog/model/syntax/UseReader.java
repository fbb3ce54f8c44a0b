// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.Quoted;
import io.github.rasdialog.model.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a state that stands for another dialog: {@code use}, with {@code data} and {@code outcomes}. */
record UseReader(Word state, Diagnostics diagnostics) {
    static final String USE = "use";
    private static final List<String> KEYS = List.of(USE, "data", "outcomes");

    /**
     * A path that means the same on every machine and leads down alone: neither absolute nor with a part that is or
     * hides dots, a drive, a device or a blank.
     */
    private static final Pattern PATH = Pattern.compile(
            "(?:[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*/)*" + "[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.dialog\\.yaml");

    private static final int LONGEST_PATH = 255;

    /** Reads such a state; empty where the path was reported. */
    Optional<StateSyntax> read(Fields fields) {
        fields.refuse("kind", "a state that stands for another dialog has none");
        fields.only(Stream.concat(KEYS.stream(), Stream.of("kind")).toList());
        List<StateSyntax.Renamed> data = entries(fields, "data", values()::word);
        List<StateSyntax.Renamed> outcomes = entries(fields, "outcomes", this::plainTarget);
        return fields.optional(USE, this::path).map(path -> new StateSyntax.Use(state, path, data, outcomes));
    }

    private List<StateSyntax.Renamed> entries(Fields fields, String key, Function<Node, Optional<Word>> reading) {
        return fields.optional(key, values()::mapping).map(Node.Mapping::entries).orElse(List.of()).stream()
                .flatMap(entry -> reading.apply(entry.value()).stream()
                        .map(ours -> new StateSyntax.Renamed(
                                new Word(entry.key().text(), entry.key().location()), ours)))
                .toList();
    }

    private Optional<Word> plainTarget(Node node) {
        if (node instanceof Node.Mapping) {
            return refused(node, "an outcome of a used dialog leads to a state, by its name alone; count inside");
        }
        return values().word(node);
    }

    private Optional<Word> path(Node node) {
        Optional<Word> path = values().word(node);
        if (path.isPresent() && path.get().text().length() > LONGEST_PATH) {
            return refused(node, "a path has at most " + LONGEST_PATH + " characters");
        }
        if (path.isPresent() && !PATH.matcher(path.get().text()).matches()) {
            return refused(
                    node,
                    Quoted.of(path.get().text()) + " is no path to a *.dialog.yaml in this file's folder or below:"
                            + " letters, digits, _, - and dots inside names, / between them");
        }
        return path;
    }

    private Optional<Word> refused(Node node, String message) {
        diagnostics.report(node.location(), DiagnosticCode.M105, message);
        return Optional.empty();
    }

    private Values values() {
        return new Values(diagnostics);
    }
}
