// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static io.github.rasdialog.model.source.DiagnosticCode.M212;
import static io.github.rasdialog.model.source.DiagnosticCode.W405;
import static io.github.rasdialog.model.source.DiagnosticCode.W406;

import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.search.Graph;
import io.github.rasdialog.model.search.Monitor;
import io.github.rasdialog.model.search.ShortestRuns;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.SourceLocation;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** SUCCESS is a decision (S1): it can be had, and not by accident. */
final class SuccessRules implements Rule {
    private static final int DECIDED = 0;
    private static final int UNDECIDED = 1;
    private static final Set<Event.Kind> ACCIDENTS =
            EnumSet.of(Event.Kind.FAILED, Event.Kind.UNDECIDED, Event.Kind.MALFORMED, Event.Kind.TIMED_OUT);

    @Override
    public void check(Subject subject, Consumer<Diagnostic> report) {
        accidents(subject, report);
        Graph graph = subject.graph();
        SourceLocation states = subject.dialog().failed().location();
        if (subject.layers()
                .nodes(node -> Subject.succeeds(graph.location(node)))
                .isEmpty()) {
            report.accept(Diagnostic.at(states, W405, "nobody can pass: no path leads to SUCCESS"));
        }
        everybody(subject, states, report);
    }

    private static void accidents(Subject subject, Consumer<Diagnostic> report) {
        Monitor.OfEvents accident =
                (state, event) -> isAccident(event) ? UNDECIDED : isDecision(event) ? DECIDED : state;
        Graph product = subject.watchedBy(accident);
        subject.shortestRuns(
                        product,
                        node -> product.watched(node) == UNDECIDED && Subject.succeeds(product.location(node)),
                        SuccessRules::succeedsByAccident)
                .forEach((location, run) -> report.accept(Diagnostic.at(
                                location.state().location(),
                                M212,
                                "SUCCESS follows a failure, a wrong line or a time-out with no outcome since (S1)")
                        .inState(location.state().name())
                        .shownBy(run.labels())));
    }

    private static void everybody(Subject subject, SourceLocation states, Consumer<Diagnostic> report) {
        Monitor.OfEvents undecided = (state, event) -> isDecision(event) ? Monitor.CUT : state;
        Graph product = subject.watchedBy(undecided);
        BitSet passed = Subject.reached(product, node -> Subject.succeeds(product.location(node)));
        if (!passed.isEmpty()) {
            int[] edges = ShortestRuns.toAny(product, passed).orElseThrow();
            Run run = Counterexample.replay(subject.semantics(), edges, SuccessRules::succeedsUndecided);
            String reason = "everybody passes: SUCCESS is reached without any outcome";
            report.accept(Diagnostic.at(states, W406, reason).shownBy(run.labels()));
        }
    }

    private static boolean isAccident(Event event) {
        return event instanceof Event.Happened happened && ACCIDENTS.contains(happened.kind());
    }

    private static boolean isDecision(Event event) {
        return event instanceof Event.Decided;
    }

    /** Whether a run, or its beginning, ends in SUCCESS with no outcome after the last accident, and one there was. */
    static boolean succeedsByAccident(Run run) {
        boolean accident = false;
        for (Event event : run.events()) {
            accident = isAccident(event) || accident && !isDecision(event);
        }
        return accident && Subject.succeeds(run.last().location());
    }

    private static boolean succeedsUndecided(Run run) {
        return run.events().stream().noneMatch(SuccessRules::isDecision)
                && Subject.succeeds(run.last().location());
    }
}
