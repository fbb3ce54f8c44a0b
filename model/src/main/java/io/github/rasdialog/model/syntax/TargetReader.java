// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.Quoted;
import io.github.rasdialog.model.source.SourceLocation;
import io.github.rasdialog.model.syntax.StateSyntax.OutcomeSyntax;
import io.github.rasdialog.model.yaml.CoreType;
import io.github.rasdialog.model.yaml.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads targets: a state's name, or {@code next} with {@code count} and {@code exhausted}; and outcomes, which may also
 * {@code set} data and, until M210 is told, lack a target.
 *
 * @param owner the key of the state, where missing keys are told
 */
record TargetReader(SourceLocation owner, Diagnostics diagnostics) {
    private static final List<String> TARGET_KEYS = List.of("next", "count", "exhausted");
    private static final List<String> OUTCOME_KEYS = List.of("next", "count", "exhausted", "sets");

    Optional<TargetSyntax> read(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            return plain(node);
        }
        Fields fields = new Fields(mapping, owner, diagnostics);
        fields.refuse("sets", "a handler supplies data with an outcome only");
        fields.only(OUTCOME_KEYS);
        return counted(fields, fields.required("next", values()::word));
    }

    OutcomeSyntax readOutcome(Node.Entry entry) {
        Word name = new Word(entry.key().text(), entry.key().location());
        if (entry.value() instanceof Node.Scalar scalar && scalar.type() == CoreType.NULL) {
            return new OutcomeSyntax(name, Optional.empty(), List.of());
        }
        if (!(entry.value() instanceof Node.Mapping mapping)) {
            return new OutcomeSyntax(name, plain(entry.value()), List.of());
        }
        Fields fields = new Fields(mapping, owner, diagnostics).only(OUTCOME_KEYS);
        boolean counts = fields.has("count") || fields.has("exhausted");
        Optional<Word> next =
                counts ? fields.required("next", values()::word) : fields.optional("next", values()::word);
        Optional<TargetSyntax> target = counted(fields, next);
        return new OutcomeSyntax(
                name, target, fields.optional("sets", this::sets).orElse(List.of()));
    }

    private Optional<TargetSyntax> plain(Node node) {
        if (node instanceof Node.Sequence) {
            diagnostics.report(
                    node.location(),
                    DiagnosticCode.M105,
                    "a list is not a target: write a state's name or a mapping with " + String.join(", ", TARGET_KEYS));
            return Optional.empty();
        }
        return values().word(node).map(next -> new TargetSyntax(next, Optional.empty()));
    }

    private Optional<TargetSyntax> counted(Fields fields, Optional<Word> next) {
        Optional<Word> counter = fields.optional("count", values()::word);
        Optional<Word> exhausted = fields.optional("exhausted", values()::word);
        if (fields.has("count") != fields.has("exhausted")) {
            fields.missing(
                    fields.has("count")
                            ? "missing key \"exhausted\", which comes with \"count\""
                            : "missing key \"count\", which comes with \"exhausted\"");
        }
        Optional<TargetSyntax.Counting> counting =
                counter.flatMap(c -> exhausted.map(e -> new TargetSyntax.Counting(c, e)));
        return next.map(n -> new TargetSyntax(n, counting));
    }

    private Optional<List<Word>> sets(Node node) {
        return values().sequence(node).map(this::distinct);
    }

    private List<Word> distinct(Node.Sequence sequence) {
        List<Word> data = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node item : sequence.items()) {
            values().word(item).ifPresent(datum -> {
                data.add(datum);
                if (!seen.add(datum.text())) {
                    diagnostics.report(
                            datum.location(), DiagnosticCode.M104, Quoted.of(datum.text()) + " is set twice");
                }
            });
        }
        return data;
    }

    private Values values() {
        return new Values(diagnostics);
    }
}
