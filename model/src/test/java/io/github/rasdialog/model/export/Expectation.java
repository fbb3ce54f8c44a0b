// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.check.PropertyVerdict;
import io.github.rasdialog.model.check.Verdict;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.TimedOut;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.semantics.Step;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.DiagnosticCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What SPIN has to find if the checker's verdict is true. The rules that need no path hold in unreachable states too,
 * where SPIN does not come; there the steps that are reachable decide whether it has to find what is told.
 */
final class Expectation {
    private final Dialog dialog;
    private final Verdict verdict;
    private final Set<Configuration> configurations = new LinkedHashSet<>();
    private final Set<Step> steps = new LinkedHashSet<>();

    Expectation(Dialog dialog, Verdict verdict) {
        this.dialog = dialog;
        this.verdict = verdict;
        explore(Semantics.of(dialog));
    }

    private void explore(Semantics semantics) {
        Deque<Configuration> open = new ArrayDeque<>(List.of(semantics.initial()));
        configurations.add(semantics.initial());
        while (!open.isEmpty()) {
            for (Step step : semantics.steps(open.remove())) {
                steps.add(step);
                if (configurations.add(step.target())) {
                    open.add(step.target());
                }
            }
        }
    }

    Dialog dialog() {
        return dialog;
    }

    Findings findings() {
        return new Findings(size(), failedAssertions(), claims());
    }

    /** The size of the configuration graph: by the checker's figures where there are any. */
    private SpinBatch.Count size() {
        return verdict.figures()
                .map(figures -> new SpinBatch.Count(figures.configurations(), figures.transitions() + 1))
                .orElseGet(() -> new SpinBatch.Count(configurations.size(), steps.size() + 1L));
    }

    /** The conditions that fail. */
    private Set<String> failedAssertions() {
        Set<String> failed = new TreeSet<>();
        if (reached(DiagnosticCode.M202, Expectation::sendsWithoutReceive)) {
            failed.add("!(asked)");
        }
        if (told(DiagnosticCode.M203)) {
            failed.add("asked");
        }
        if (told(DiagnosticCode.M212)) {
            failed.add("!(doubtful)");
        }
        if (startsWith(TimedOut.class, DiagnosticCode.M207)
                || reached(DiagnosticCode.M207, Expectation::isSilentForNoReason)) {
            failed.add("silent");
        }
        if (reached(DiagnosticCode.M207, Expectation::isSilentInVain)) {
            failed.add("!(silent)");
        }
        dialog.data().stream()
                .filter(datum -> told(
                        DiagnosticCode.M205, diagnostic -> diagnostic.message().startsWith(datum.name() + " ")))
                .forEach(datum -> failed.add("has_" + datum.name()));
        return failed;
    }

    /** By name, whether the claims hold that SPIN is to prove or break. */
    private Map<String, Boolean> claims() {
        Map<String, Boolean> claims = new LinkedHashMap<>();
        claims.put("terminates", !told(DiagnosticCode.M208));
        if (!told(DiagnosticCode.M208)) {
            boolean ends = startsWith(Ended.class, DiagnosticCode.M209)
                    || told(DiagnosticCode.M209) && steps.stream().anyMatch(Expectation::endsIncomplete);
            claims.put("completes", !ends);
        }
        List<PropertyVerdict> properties = verdict.properties();
        for (int i = 0; i < properties.size(); i++) {
            claims.put("property_" + (i + 1), properties.get(i).holds());
        }
        return claims;
    }

    private boolean told(DiagnosticCode code) {
        return told(code, diagnostic -> true);
    }

    private boolean told(DiagnosticCode code, Predicate<Diagnostic> which) {
        return verdict.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() == code)
                .anyMatch(which);
    }

    /** Whether it is told in a state that such a step, a reachable one, leaves. */
    private boolean reached(DiagnosticCode code, Predicate<Step> culprit) {
        return steps.stream()
                .filter(culprit)
                .map(step -> step.source().location().state().name())
                .anyMatch(left -> told(
                        code,
                        diagnostic -> diagnostic.state().filter(left::equals).isPresent()));
    }

    private boolean startsWith(Class<? extends State> kind, DiagnosticCode code) {
        return kind.isInstance(dialog.state(dialog.start()))
                && told(code, diagnostic -> diagnostic.location().equals(dialog.startLocation()));
    }

    private static boolean sendsWithoutReceive(Step step) {
        return step.edge().is(Event.Kind.SENT) && !(target(step) instanceof AwaitReceive);
    }

    private static boolean isSilentForNoReason(Step step) {
        return !step.edge().is(Event.Kind.TIMED_OUT) && target(step) instanceof TimedOut;
    }

    private static boolean isSilentInVain(Step step) {
        return step.edge().is(Event.Kind.TIMED_OUT) && !(target(step) instanceof TimedOut);
    }

    private static boolean endsIncomplete(Step step) {
        return target(step) instanceof Ended
                && !step.edge().isHangUp()
                && !(step.source().location().state() instanceof Completing);
    }

    private static State target(Step step) {
        return step.target().location().state();
    }
}
