// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static io.github.rasdialog.model.source.DiagnosticCode.W401;
import static io.github.rasdialog.model.source.DiagnosticCode.W402;
import static io.github.rasdialog.model.source.DiagnosticCode.W403;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Counter;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.source.Diagnostic;
import java.util.BitSet;
import java.util.function.Consumer;

/** What a dialog declares is of use. */
final class UseRules implements Rule {

    @Override
    public void check(Subject subject, Consumer<Diagnostic> report) {
        states(subject, report);
        data(subject, report);
        counters(subject, report);
    }

    private static void states(Subject subject, Consumer<Diagnostic> report) {
        BitSet reached = new BitSet();
        subject.layers().nodes().stream()
                .map(node -> subject.graph().location(node).state().index())
                .forEach(reached::set);
        for (State state : subject.dialog().states()) {
            boolean written = !(state instanceof Completing completing && completing.builtIn());
            if (written && !reached.get(state.index())) {
                report.accept(Diagnostic.at(state.location(), W401, "no path leads to " + state.name())
                        .inState(state.name()));
            }
        }
    }

    private static void data(Subject subject, Consumer<Diagnostic> report) {
        BitSet named = new BitSet();
        TextUse.all(subject.dialog()).forEach(use -> use.text().data().forEach(named::set));
        subject.states(AwaitReceive.class).forEach(receive -> {
            named.set(receive.into());
            receive.decide().stream()
                    .flatMap(decide -> decide.outcomes().stream())
                    .forEach(outcome -> outcome.sets().forEach(named::set));
        });
        for (Datum datum : subject.dialog().data()) {
            if (!named.get(datum.index())) {
                report.accept(Diagnostic.at(datum.location(), W402, datum.name() + " is named nowhere"));
            }
        }
    }

    private static void counters(Subject subject, Consumer<Diagnostic> report) {
        Automaton automaton = subject.semantics().automaton();
        for (Counter counter : subject.dialog().counters()) {
            if (automaton.edges().stream().noneMatch(edge -> edge.counter() == counter.index())) {
                report.accept(Diagnostic.at(counter.location(), W402, counter.name() + " is named nowhere"));
            }
            if (!subject.layers()
                    .meetsFull(
                            counter.index(), label -> matters(automaton.edges().get(label)))) {
                String reason =
                        counter.name() + " never matters: no run meets it full where exhausted differs from next";
                report.accept(Diagnostic.at(counter.location(), W403, reason));
            }
        }
    }

    private static boolean matters(Edge edge) {
        return edge.exhausted() != edge.next();
    }
}
