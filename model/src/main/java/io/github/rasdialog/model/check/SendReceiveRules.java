// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static io.github.rasdialog.model.source.DiagnosticCode.M202;
import static io.github.rasdialog.model.source.DiagnosticCode.M203;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.search.Graph;
import io.github.rasdialog.model.search.Monitor;
import io.github.rasdialog.model.semantics.Phase;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.source.Diagnostic;
import java.util.List;
import java.util.function.Consumer;

/** Each send is followed by a receive, each receive preceded by a send (X5). */
final class SendReceiveRules implements Rule {
    private static final int NOTHING_SENT = 0;
    private static final int SENT = 1;
    private static final int RECEIVING_UNSENT = 2;

    @Override
    public void check(Subject subject, Consumer<Diagnostic> report) {
        sendsWithoutReceive(subject, report);
        receivesWithoutSend(subject, report);
    }

    private static void sendsWithoutReceive(Subject subject, Consumer<Diagnostic> report) {
        for (Way way : Way.all(subject.dialog())) {
            if (way.from() instanceof AwaitSend && way.role() == Way.Role.NEXT && !(way.to() instanceof AwaitReceive)) {
                String reason =
                        way.to().name() + " is no await-receive: a text that was sent must be answered first (X5)";
                report.accept(Diagnostic.at(way.location(), M202, reason)
                        .inState(way.from().name()));
            }
        }
    }

    private static void receivesWithoutSend(Subject subject, Consumer<Diagnostic> report) {
        Dialog dialog = subject.dialog();
        Graph product = subject.watchedBy(sends(dialog));
        subject.shortestRuns(
                        product,
                        node -> product.watched(node) == RECEIVING_UNSENT
                                && product.location(node).phase() == Phase.RECEIVING,
                        run -> receivesUnsent(dialog, run))
                .forEach((location, run) -> report.accept(Diagnostic.at(
                                location.state().location(),
                                M203,
                                "nothing was sent since the last receive on some path here:"
                                        + " put an await-send before it (X5)")
                        .inState(location.state().name())
                        .shownBy(run.labels())));
    }

    private static Monitor.OfEvents sends(Dialog dialog) {
        return (state, event) -> {
            if (event instanceof Event.Happened happened && happened.kind() == Event.Kind.SENT) {
                return SENT;
            }
            if (isReceive(dialog, event)) {
                return state == SENT ? NOTHING_SENT : RECEIVING_UNSENT;
            }
            return state == SENT ? SENT : NOTHING_SENT;
        };
    }

    private static boolean isReceive(Dialog dialog, Event event) {
        return event instanceof Event.Entered entered && dialog.state(entered.state()) instanceof AwaitReceive;
    }

    /** Whether a run, or its beginning, ends where a receive begins that no send came before. */
    static boolean receivesUnsent(Dialog dialog, Run run) {
        List<Event> events = run.events();
        for (int i = events.size() - 2; i >= 0; i--) {
            if (isReceive(dialog, events.get(i))) {
                break;
            }
            if (events.get(i) instanceof Event.Happened happened && happened.kind() == Event.Kind.SENT) {
                return false;
            }
        }
        return isReceive(dialog, events.get(events.size() - 1));
    }
}
