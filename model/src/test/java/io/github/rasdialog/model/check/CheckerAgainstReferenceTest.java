// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import io.github.rasdialog.model.dialog.RandomDialogs;
import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.DiagnosticCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The checker and a naive reference agree on random dialogs: every finding, its place, how short its trace is. */
class CheckerAgainstReferenceTest {
    /** Told where a bound is given, a file names another, or a property is declared. */
    private static final Set<DiagnosticCode> NOT_THE_CHECKERS =
            EnumSet.of(DiagnosticCode.M213, DiagnosticCode.M214, DiagnosticCode.M301);

    @Property(tries = 1000)
    void findsWhatTheReferenceFinds(@ForAll("dialogs") Sample sample) {
        Verdict verdict = Checker.check(sample.dialog());
        Agreement.onFindings(sample.dialog(), verdict);
        countRules(verdict);
    }

    /** Random dialogs that break no rule, or never some of them, would prove little. */
    private static void countRules(Verdict verdict) {
        verdict.diagnostics().stream().map(Diagnostic::code).distinct().forEach(Statistics::collect);
        Statistics.coverage(coverage -> Arrays.stream(DiagnosticCode.values())
                .filter(code -> code.compareTo(DiagnosticCode.M201) > 0)
                .filter(code -> !NOT_THE_CHECKERS.contains(code))
                .forEach(code -> coverage.check(code).count(count -> count > 0)));
        Statistics.label("verdict").collect(verdict.ok() ? "ok" : "errors");
    }

    @Property(tries = 1000)
    void measuresWhatTheReferenceMeasures(@ForAll("dialogs") Sample sample) {
        Verdict verdict = Checker.check(sample.dialog());
        Assume.that(verdict.figures().isPresent());
        Agreement.onFigures(sample.dialog(), verdict.figures().orElseThrow());
    }

    @Property(tries = 1000)
    void judgesPropertiesAsTheirDefinitionsDo(@ForAll("dialogsWithProperties") Sample sample) {
        Verdict verdict = Checker.check(sample.dialog());
        Assume.that(verdict.figures().isPresent());
        Assume.that(Agreement.onProperties(sample.dialog(), verdict));
    }

    @Provide
    Arbitrary<Sample> dialogs() {
        return RandomDialogs.dialogs();
    }

    @Provide
    Arbitrary<Sample> dialogsWithProperties() {
        return RandomDialogs.dialogsWithProperties(Agreement::events);
    }
}
