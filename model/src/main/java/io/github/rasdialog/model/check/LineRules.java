// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static io.github.rasdialog.model.source.DiagnosticCode.M210;
import static io.github.rasdialog.model.source.DiagnosticCode.W407;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.source.Diagnostic;
import java.util.Set;
import java.util.function.Consumer;

/** What a line or a decision can be has somewhere to go, under a name of its own. */
final class LineRules implements Rule {
    private static final Set<String> EVENTS = Set.of("sent", "received", "malformed", "failed", "undecided");

    @Override
    public void check(Subject subject, Consumer<Diagnostic> report) {
        subject.states(AwaitReceive.class).forEach(receive -> {
            if (receive.malformed().isEmpty()) {
                malformed(receive, subject.dialog().data().get(receive.into()), report);
            }
            receive.decide().stream()
                    .flatMap(decide -> decide.outcomes().stream())
                    .filter(outcome -> EVENTS.contains(outcome.name()))
                    .forEach(outcome -> report.accept(Diagnostic.at(
                                    outcome.location(), M210, "an outcome is named like the event " + outcome.name())
                            .inState(receive.name())));
        });
    }

    private static void malformed(AwaitReceive receive, Datum datum, Consumer<Diagnostic> report) {
        if (datum.pattern().isPresent()) {
            String reason = datum.name() + " has a pattern: say where a line that is malformed leads";
            report.accept(Diagnostic.at(receive.intoLocation(), M210, reason).inState(receive.name()));
        } else if (!receive.untilAny() || datum.min() > 1) {
            String reason = "a wrong line ends the call: " + wrongLines(receive, datum);
            report.accept(Diagnostic.at(receive.intoLocation(), W407, reason).inState(receive.name()));
        }
    }

    private static String wrongLines(AwaitReceive receive, Datum datum) {
        if (receive.untilAny()) {
            return "one shorter than " + datum.min();
        }
        String longer = "one longer than " + datum.max();
        return datum.min() == 0 ? longer : "an empty one, say, or " + longer;
    }
}
