// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Property;
import io.github.rasdialog.model.reference.ReferenceFigures;
import io.github.rasdialog.model.reference.ReferenceFindings;
import io.github.rasdialog.model.reference.ReferenceGraph;
import io.github.rasdialog.model.reference.ReferenceProperties;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.source.Diagnostic;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What the checker says of a dialog, and a naive reference too. */
public final class Agreement {
    private static final int MOST_RUNS = 60_000;

    private Agreement() {}

    /** Every finding, its place, how short its trace is. */
    static void onFindings(Dialog dialog, Verdict verdict) {
        ReferenceGraph graph = new ReferenceGraph(dialog);
        List<String> found = verdict.diagnostics().stream()
                .map(diagnostic -> written(graph, diagnostic))
                .sorted()
                .toList();
        assertThat(found).isEqualTo(ReferenceFindings.of(graph));
    }

    private static String written(ReferenceGraph graph, Diagnostic diagnostic) {
        String length = diagnostic.trace().isEmpty() ? "-" : Integer.toString(graph.length(diagnostic.trace()));
        return diagnostic.code() + " " + diagnostic.location() + " " + length;
    }

    /** Every figure. */
    static void onFigures(Dialog dialog, Figures figures) {
        ReferenceGraph graph = new ReferenceGraph(dialog);
        ReferenceFigures reference = new ReferenceFigures(graph);
        assertThat(figures.configurations()).isEqualTo(graph.configurations().size());
        assertThat(figures.transitions()).isEqualTo(reference.transitions());
        assertThat(figures.maxExchanges()).isEqualTo(reference.maxExchanges());
        assertThat(figures.maxHoldSeconds()).isEqualTo(reference.maxHoldSeconds());
        assertThat(BigInteger.valueOf(figures.waysToSuccess())).isEqualTo(reference.waysToSuccess());
    }

    /**
     * Every declared property, and how short a run breaks it.
     *
     * @return false where there are too many runs for the reference
     */
    static boolean onProperties(Dialog dialog, Verdict verdict) {
        ReferenceGraph graph = new ReferenceGraph(dialog);
        ReferenceProperties reference = new ReferenceProperties(graph);
        if (!reference.fitsIn(MOST_RUNS)) {
            return false;
        }
        for (int i = 0; i < dialog.properties().size(); i++) {
            Property property = dialog.properties().get(i);
            OptionalInt shortest = reference.shortestBreak(property.pattern());
            assertThat(verdict.properties().get(i)).isEqualTo(new PropertyVerdict(property.name(), shortest.isEmpty()));
            List<Integer> told = verdict.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.location().equals(property.location()))
                    .map(diagnostic -> graph.length(diagnostic.trace()))
                    .toList();
            assertThat(told).isEqualTo(shortest.stream().boxed().toList());
        }
        return true;
    }

    /** Every event that a property of a dialog can name. */
    public static List<Event> events(Dialog dialog) {
        Automaton automaton = Automaton.of(dialog);
        return automaton.edges().stream()
                .flatMap(edge -> Stream.of(edge.next(), edge.exhausted())
                        .flatMap(target -> automaton.events(edge, automaton.location(target)).stream()))
                .filter(event -> !event.label().startsWith("("))
                .distinct()
                .toList();
    }
}
