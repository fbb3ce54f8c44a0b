// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static io.github.rasdialog.model.source.DiagnosticCode.M208;
import static io.github.rasdialog.model.source.DiagnosticCode.M209;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.search.DeadEnds;
import io.github.rasdialog.model.search.Graph;
import io.github.rasdialog.model.search.Loops;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.source.Diagnostic;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Every run completes, or can. */
final class LoopRules implements Rule {

    @Override
    public void check(Subject subject, Consumer<Diagnostic> report) {
        Loops.states(subject.layers()).forEach(states -> report.accept(loop(subject, states)));
        Set<State> told = endedNamed(subject.dialog(), report);
        deadEnd(subject, told).ifPresent(report);
    }

    private static Diagnostic loop(Subject subject, BitSet states) {
        Dialog dialog = subject.dialog();
        State state = states.stream()
                .mapToObj(dialog::state)
                .min(Comparator.comparing((State candidate) -> !(candidate instanceof AwaitReceive))
                        .thenComparing(State::location))
                .orElseThrow();
        int[] edges = Loops.shortest(subject.graph(), states, state.index())
                .orElseThrow(() -> new IllegalStateException("a loop through " + state.name() + " has no run"));
        Run run = Counterexample.replay(subject.semantics(), edges, LoopRules::comesBack);
        String names =
                states.stream().mapToObj(index -> dialog.state(index).name()).collect(Collectors.joining(", "));
        return Diagnostic.at(
                        state.location(), M208, "no counter bounds the loop of " + names + ": count on one of its ways")
                .inState(state.name())
                .shownBy(run.labels());
    }

    /** Whether a run, or its beginning, ends in a configuration that it was in once before. */
    static boolean comesBack(Run run) {
        Configuration last = run.last();
        return run.configurations().filter(last::equals).count() == 2;
    }

    /** Tells the targets that name ended, and gives the states that they are written in. */
    private static Set<State> endedNamed(Dialog dialog, Consumer<Diagnostic> report) {
        Set<State> told = new HashSet<>();
        String reason = ": only completing states and hanging up lead there, so that Complete is never called";
        for (Way way : Way.all(dialog)) {
            if (way.to() instanceof Ended) {
                told.add(way.from());
                report.accept(Diagnostic.at(way.location(), M209, way.to().name() + " is named" + reason)
                        .inState(way.from().name()));
            }
        }
        State start = dialog.state(dialog.start());
        if (start instanceof Ended) {
            report.accept(Diagnostic.at(dialog.startLocation(), M209, start.name() + " is named" + reason)
                    .inState(start.name()));
        }
        return told;
    }

    private static Optional<Diagnostic> deadEnd(Subject subject, Set<State> told) {
        Graph graph = subject.graph();
        BitSet completing = graph.nodes(node -> graph.location(node).state() instanceof Completing);
        DeadEnds ends = DeadEnds.of(subject.layers(), completing);
        return ends.nodes().stream()
                .mapToObj(node -> graph.location(node).state())
                .filter(state -> !told.contains(state))
                .min(Comparator.comparing(State::location))
                .map(state -> {
                    int[] edges = ends.shortestRun(node -> graph.location(node).state() == state)
                            .orElseThrow(
                                    () -> new IllegalStateException("a dead end at " + state.name() + " has no run"));
                    Run run = Counterexample.replay(
                            subject.semantics(),
                            edges,
                            shown -> shown.last().location().state() == state);
                    return Diagnostic.at(state.location(), M209, "no completing state can be reached from here")
                            .inState(state.name())
                            .shownBy(run.labels());
                });
    }
}
