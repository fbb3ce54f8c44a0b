// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static io.github.rasdialog.model.source.DiagnosticCode.M204;
import static io.github.rasdialog.model.source.DiagnosticCode.M205;
import static io.github.rasdialog.model.source.DiagnosticCode.M206;
import static io.github.rasdialog.model.source.DiagnosticCode.M211;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.search.Graph;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.DiagnosticCode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What texts and names are made of fits (X3, X4, C2), is there when it is used, and is no secret (S2). */
final class DataRules implements Rule {
    private static final int MAX_USER = 256;
    private static final int MAX_DOMAIN = 15;

    @Override
    public void check(Subject subject, Consumer<Diagnostic> report) {
        List<TextUse> uses = TextUse.all(subject.dialog());
        Set<TextUse> unset = usedUnset(subject, uses, report);
        for (TextUse use : uses) {
            size(subject.dialog(), use, report);
            secrets(subject.dialog(), use, report);
            if (use.role() != TextUse.Role.SENT && use.holdsNul()) {
                tell(use, M206, use.role().key() + " holds a NUL, where a name ends (C2)", report);
            }
            if (use.mustNotBeEmpty() && use.least(subject.dialog()) == 0 && !unset.contains(use)) {
                tell(use, M206, "user may be empty: SUCCESS and FAILURE name a user (C2)", report);
            }
        }
        subject.states(AwaitReceive.class).forEach(receive -> anySize(subject.dialog(), receive, report));
    }

    /** The texts that use something that is not surely set. */
    private static Set<TextUse> usedUnset(Subject subject, List<TextUse> uses, Consumer<Diagnostic> report) {
        Set<TextUse> unset = new HashSet<>();
        MaybeUnset maybeUnset = MaybeUnset.of(subject.semantics().automaton());
        for (Datum datum : subject.dialog().data()) {
            Map<Location, Run> runs = runsToUse(subject, uses, maybeUnset, datum);
            for (TextUse use : uses) {
                Location location =
                        subject.semantics().automaton().entry(use.state().index());
                if (uses(use, datum) && runs.containsKey(location)) {
                    unset.add(use);
                    String reason = datum.name() + " is used before it is surely set";
                    report.accept(Diagnostic.at(use.text().location(), M205, reason)
                            .inState(use.state().name())
                            .shownBy(runs.get(location).labels()));
                }
            }
        }
        return unset;
    }

    private static Map<Location, Run> runsToUse(
            Subject subject, List<TextUse> uses, MaybeUnset maybeUnset, Datum datum) {
        Set<Integer> users = new HashSet<>();
        for (TextUse use : uses) {
            int state = use.state().index();
            int location = subject.semantics().automaton().entry(state).index();
            if (maybeUnset.at(location, datum.index()) && uses(use, datum)) {
                users.add(state);
            }
        }
        if (users.isEmpty()) {
            return Map.of();
        }
        Graph product = subject.watchedBy(new UnsetData(datum.index()));
        return subject.shortestRuns(
                product,
                node -> users.contains(product.location(node).state().index()),
                run -> users.contains(run.last().location().state().index())
                        && run.steps().stream()
                                .noneMatch(step -> step.edge().stores().contains(datum.index())));
    }

    private static boolean uses(TextUse use, Datum datum) {
        return use.text().data().anyMatch(index -> index == datum.index());
    }

    private static void size(Dialog dialog, TextUse use, Consumer<Diagnostic> report) {
        long greatest = use.greatest(dialog);
        switch (use.role()) {
            case SENT -> {
                if (greatest > dialog.sendBuffer()) {
                    String limit = ", more than buffers.send, " + dialog.sendBuffer() + " (X3)";
                    tell(use, M204, "the text can grow to " + greatest + " bytes" + limit, report);
                }
            }
            case USER -> {
                if (greatest > MAX_USER) {
                    tell(use, M204, "user can grow to " + greatest + " bytes, more than " + MAX_USER + " (C2)", report);
                }
            }
            case DOMAIN -> {
                if (greatest > MAX_DOMAIN) {
                    String limit = ", more than " + MAX_DOMAIN + " (C2)";
                    tell(use, M204, "domain can grow to " + greatest + " bytes" + limit, report);
                }
            }
        }
    }

    private static void anySize(Dialog dialog, AwaitReceive receive, Consumer<Diagnostic> report) {
        Datum datum = dialog.data().get(receive.into());
        if (receive.untilAny() && datum.max() > dialog.receiveBuffer()) {
            String reason = datum.name() + " takes up to " + datum.max()
                    + " bytes as they come, more than buffers.receive, " + dialog.receiveBuffer() + " (X4)";
            report.accept(Diagnostic.at(receive.intoLocation(), M204, reason).inState(receive.name()));
        }
    }

    private static void secrets(Dialog dialog, TextUse use, Consumer<Diagnostic> report) {
        use.data(dialog).filter(Datum::secret).forEach(datum -> {
            String where = use.role() == TextUse.Role.SENT
                    ? " is sent back"
                    : " is put into " + use.role().key();
            tell(use, M211, "the secret " + datum.name() + where + " (S2)", report);
        });
    }

    private static void tell(TextUse use, DiagnosticCode code, String reason, Consumer<Diagnostic> report) {
        report.accept(Diagnostic.at(use.text().location(), code, reason)
                .inState(use.state().name()));
    }
}
