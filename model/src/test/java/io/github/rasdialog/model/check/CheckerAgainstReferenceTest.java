// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.RandomDialogs;
import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import io.github.rasdialog.model.reference.ReferenceFigures;
import io.github.rasdialog.model.reference.ReferenceFindings;
import io.github.rasdialog.model.reference.ReferenceGraph;
import io.github.rasdialog.model.reference.ReferenceProperties;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.DiagnosticCode;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The checker and a naive reference agree on random dialogs: every finding, its place, how short its trace is. */
class CheckerAgainstReferenceTest {
    private static final int MOST_RUNS = 60_000;

    @Property(tries = 1000)
    void findsWhatTheReferenceFinds(@ForAll("dialogs") Sample sample) {
        ReferenceGraph graph = new ReferenceGraph(sample.dialog());
        Verdict verdict = Checker.check(sample.dialog());
        List<String> found = verdict.diagnostics().stream()
                .map(diagnostic -> written(graph, diagnostic))
                .sorted()
                .toList();
        assertThat(found).isEqualTo(ReferenceFindings.of(graph));
        countRules(verdict);
    }

    /** Random dialogs that break no rule, or never some of them, would prove little. */
    private static void countRules(Verdict verdict) {
        verdict.diagnostics().stream().map(Diagnostic::code).distinct().forEach(Statistics::collect);
        Statistics.coverage(coverage -> Arrays.stream(DiagnosticCode.values())
                .filter(code -> code.compareTo(DiagnosticCode.M201) > 0)
                .filter(code -> code != DiagnosticCode.M213 && code != DiagnosticCode.M301)
                .forEach(code -> coverage.check(code).count(count -> count > 0)));
        Statistics.label("verdict").collect(verdict.ok() ? "ok" : "errors");
    }

    private static String written(ReferenceGraph graph, Diagnostic diagnostic) {
        String length = diagnostic.trace().isEmpty() ? "-" : Integer.toString(graph.length(diagnostic.trace()));
        return diagnostic.code() + " " + diagnostic.location() + " " + length;
    }

    @Property(tries = 1000)
    void measuresWhatTheReferenceMeasures(@ForAll("dialogs") Sample sample) {
        Verdict verdict = Checker.check(sample.dialog());
        Assume.that(verdict.figures().isPresent());
        Figures figures = verdict.figures().orElseThrow();
        ReferenceGraph graph = new ReferenceGraph(sample.dialog());
        ReferenceFigures reference = new ReferenceFigures(graph);
        assertThat(figures.configurations()).isEqualTo(graph.configurations().size());
        assertThat(figures.transitions()).isEqualTo(reference.transitions());
        assertThat(figures.maxExchanges()).isEqualTo(reference.maxExchanges());
        assertThat(figures.maxHoldSeconds()).isEqualTo(reference.maxHoldSeconds());
        assertThat(BigInteger.valueOf(figures.waysToSuccess())).isEqualTo(reference.waysToSuccess());
    }

    @Property(tries = 1000)
    void judgesPropertiesAsTheirDefinitionsDo(@ForAll("dialogsWithProperties") Sample sample) {
        Verdict verdict = Checker.check(sample.dialog());
        Assume.that(verdict.figures().isPresent());
        ReferenceGraph graph = new ReferenceGraph(sample.dialog());
        ReferenceProperties reference = new ReferenceProperties(graph);
        Assume.that(reference.fitsIn(MOST_RUNS));
        for (int i = 0; i < sample.dialog().properties().size(); i++) {
            var property = sample.dialog().properties().get(i);
            OptionalInt shortest = reference.shortestBreak(property.pattern());
            assertThat(verdict.properties().get(i)).isEqualTo(new PropertyVerdict(property.name(), shortest.isEmpty()));
            List<Integer> told = verdict.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.location().equals(property.location()))
                    .map(diagnostic -> graph.length(diagnostic.trace()))
                    .toList();
            assertThat(told).isEqualTo(shortest.stream().boxed().toList());
        }
    }

    @Provide
    Arbitrary<Sample> dialogs() {
        return RandomDialogs.dialogs();
    }

    @Provide
    Arbitrary<Sample> dialogsWithProperties() {
        return RandomDialogs.dialogsWithProperties(CheckerAgainstReferenceTest::events);
    }

    private static List<Event> events(Dialog dialog) {
        Automaton automaton = Automaton.of(dialog);
        return automaton.edges().stream()
                .flatMap(edge -> Stream.of(edge.next(), edge.exhausted())
                        .flatMap(target -> automaton.events(edge, automaton.location(target)).stream()))
                .filter(event -> !event.label().startsWith("("))
                .distinct()
                .toList();
    }
}
