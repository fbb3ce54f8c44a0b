// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static io.github.rasdialog.model.source.DiagnosticCode.M207;
import static io.github.rasdialog.model.source.DiagnosticCode.W404;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.TimedOut;
import io.github.rasdialog.model.source.Diagnostic;
import java.util.function.Consumer;

/** Time-outs lead to timed-out states, and nothing else does (X7). */
final class TimeoutRules implements Rule {

    @Override
    public void check(Subject subject, Consumer<Diagnostic> report) {
        subject.states(AwaitReceive.class).forEach(receive -> receive(receive, report));
        for (Way way : Way.all(subject.dialog())) {
            way(way, report);
        }
        State start = subject.dialog().state(subject.dialog().start());
        if (start instanceof TimedOut) {
            String reason = start.name() + " is a timed-out state: only a time-out leads to one";
            report.accept(Diagnostic.at(subject.dialog().startLocation(), M207, reason)
                    .inState(start.name()));
        }
    }

    private static void receive(AwaitReceive receive, Consumer<Diagnostic> report) {
        if (receive.timeoutSeconds().isEmpty()) {
            String warning = "timeout: none lets a silent caller hold the port for ever (X7)";
            report.accept(Diagnostic.at(receive.location(), W404, warning).inState(receive.name()));
            receive.timedOut().ifPresent(target -> {
                String reason = "timed-out beside timeout: none: the server never tells of a time-out (X7)";
                report.accept(Diagnostic.at(target.location(), M207, reason).inState(receive.name()));
            });
        } else if (receive.timedOut().isEmpty()) {
            String reason = "timeout without timed-out: say where a silent caller leads";
            report.accept(Diagnostic.at(receive.location(), M207, reason).inState(receive.name()));
        }
    }

    private static void way(Way way, Consumer<Diagnostic> report) {
        boolean leadsToTimedOut = way.to() instanceof TimedOut;
        if (way.role() == Way.Role.TIMED_OUT) {
            boolean expected = way.from() instanceof AwaitReceive receive
                    && receive.timeoutSeconds().isPresent();
            if (expected && !leadsToTimedOut) {
                tell(way, way.to().name() + " is no timed-out state", report);
            }
        } else if (leadsToTimedOut) {
            tell(way, way.to().name() + " is a timed-out state: only a time-out leads to one", report);
        }
    }

    private static void tell(Way way, String reason, Consumer<Diagnostic> report) {
        report.accept(
                Diagnostic.at(way.location(), M207, reason).inState(way.from().name()));
    }
}
