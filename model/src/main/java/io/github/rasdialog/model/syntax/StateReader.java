// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.syntax.StateSyntax.Decide;
import io.github.rasdialog.model.syntax.StateSyntax.OutcomeSyntax;
import io.github.rasdialog.model.syntax.StateSyntax.ReactionSyntax;
import io.github.rasdialog.model.syntax.StateSyntax.Received;
import io.github.rasdialog.model.yaml.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads one entry of {@code states}; a part that was reported is read as something harmless. */
final class StateReader {
    private static final int DEFAULT_WITHIN_SECONDS = 30;
    private static final String NO_TIMEOUT = "none";

    private final Word name;
    private final Node value;
    private final TextReader texts;
    private final Diagnostics diagnostics;
    private final Values values;

    private StateReader(Node.Entry entry, TextReader texts) {
        this.name = new Word(entry.key().text(), entry.key().location());
        this.value = entry.value();
        this.diagnostics = texts.diagnostics().inState(name.text());
        this.texts = new TextReader(texts.charset(), diagnostics);
        this.values = new Values(diagnostics);
    }

    /** Reads a state. */
    static StateSyntax read(Node.Entry entry, TextReader texts) {
        StateReader reader = new StateReader(entry, texts);
        return reader.state().orElseGet(() -> new StateSyntax.OfNoKind(reader.name));
    }

    private Optional<StateSyntax> state() {
        Optional<Node.Mapping> mapping = values.mapping(value);
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = new Fields(mapping.get(), name.location(), diagnostics);
        if (fields.has(UseReader.USE)) {
            return new UseReader(name, diagnostics).read(fields);
        }
        List<String> words =
                Arrays.stream(StateKind.values()).map(StateKind::word).toList();
        Optional<StateKind> kind =
                fields.required("kind", node -> values.oneOf(node, words)).map(StateKind::of);
        fields.only(kind.map(StateKind::keys).orElseGet(StateKind::allKeys));
        return kind.map(known -> ofKind(known, fields));
    }

    private StateSyntax ofKind(StateKind kind, Fields fields) {
        return switch (kind) {
            case AWAIT_SEND ->
                new StateSyntax.Send(
                        name,
                        fields.required("text", texts::read)
                                .orElseGet(() -> new TextSyntax(List.of(), name.location())),
                        next(fields),
                        fields.optional("failed", this::target));
            case AWAIT_RECEIVE -> awaitReceive(fields);
            case TIMED_OUT -> new StateSyntax.Silent(name, next(fields));
            case COMPLETING -> new StateSyntax.Complete(name, new ReportReader(texts, diagnostics).read(fields));
            case ENDED -> new StateSyntax.Over(name);
        };
    }

    private TargetSyntax next(Fields fields) {
        return fields.required("next", this::target).orElseGet(this::nowhere);
    }

    private TargetSyntax nowhere() {
        return new TargetSyntax(new Word("", name.location()), Optional.empty());
    }

    private StateSyntax awaitReceive(Fields fields) {
        return new StateSyntax.Receive(
                name,
                fields.required("into", values::word).orElseGet(() -> new Word("", name.location())),
                fields.optional("until", node -> values.oneOf(node, List.of("any")))
                        .isPresent(),
                fields.required("timeout", this::timeout).orElse(OptionalInt.empty()),
                fields.optional("timed-out", this::target),
                fields.optional("malformed", this::target),
                fields.optional("failed", this::target),
                reaction(fields));
    }

    private ReactionSyntax reaction(Fields fields) {
        boolean decides = fields.has("decide");
        if (!decides && !fields.has("received")) {
            fields.missing("missing key \"received\" or \"decide\"");
        } else if (decides && fields.has("received")) {
            fields.refuse(laterOf(fields), "a state has \"received\" or \"decide\", not both");
        }
        Optional<TargetSyntax> received = fields.optional("received", this::target);
        if (decides) {
            return decide(fields);
        }
        fields.refuse("within", "it goes with \"decide\"");
        fields.refuse("undecided", "it goes with \"decide\"");
        return new Received(received.orElseGet(this::nowhere));
    }

    private static String laterOf(Fields fields) {
        return fields.mapping().entries().stream()
                .map(entry -> entry.key().text())
                .filter(List.of("received", "decide")::contains)
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    private ReactionSyntax decide(Fields fields) {
        Optional<List<OutcomeSyntax>> outcomes = fields.optional("decide", values::mapping)
                .map(mapping -> mapping.entries().stream()
                        .map(new TargetReader(name.location(), diagnostics)::readOutcome)
                        .toList());
        if (outcomes.filter(List::isEmpty).isPresent()) {
            fields.missing("missing outcome: \"decide\" has at least one");
        }
        return new Decide(
                outcomes.orElse(List.of()),
                fields.optional("within", values::duration).orElse(DEFAULT_WITHIN_SECONDS),
                fields.optional("undecided", this::target));
    }

    private Optional<OptionalInt> timeout(Node node) {
        return node instanceof Node.Scalar scalar && scalar.text().equals(NO_TIMEOUT)
                ? Optional.of(OptionalInt.empty())
                : values.duration(node).map(OptionalInt::of);
    }

    private Optional<TargetSyntax> target(Node node) {
        return new TargetReader(name.location(), diagnostics).read(node);
    }
}
