// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.link;

import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Report;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.Quoted;
import io.github.rasdialog.model.syntax.DialogSyntax;
import io.github.rasdialog.model.syntax.StateSyntax;
import io.github.rasdialog.model.syntax.StateSyntax.Decide;
import io.github.rasdialog.model.syntax.StateSyntax.Receive;

/** What a linked dialog no longer shows: an error code that stands for none (M206), an outcome without target (M210). */
final class OmissionRules {
    private OmissionRules() {}

    static void check(DialogSyntax syntax, Dialog dialog, Diagnostics diagnostics) {
        dialog.states().forEach(state -> errorCode(state, diagnostics.inState(state.name())));
        syntax.states()
                .forEach(state ->
                        outcomes(state, diagnostics.inState(state.name().text())));
    }

    private static void errorCode(State state, Diagnostics diagnostics) {
        if (state instanceof Completing completing && completing.report() instanceof Report.Fault fault) {
            String written = fault.written();
            if (ErrorCodes.number(written).isEmpty()) {
                diagnostics.report(
                        fault.location(),
                        DiagnosticCode.M206,
                        "neither winerror.h nor raserror.h has an error code " + Quoted.of(written)
                                + diagnostics.didYouMean(written, ErrorCodes.names()));
            } else if (fault.code() == ErrorCodes.SUCCESS || fault.code() == ErrorCodes.PENDING) {
                diagnostics.report(
                        fault.location(),
                        DiagnosticCode.M206,
                        "an ERROR carries a code, and %s is %s"
                                .formatted(
                                        Quoted.of(written),
                                        fault.code() == ErrorCodes.PENDING ? "PENDING" : "zero: no error"));
            }
        }
    }

    private static void outcomes(StateSyntax state, Diagnostics diagnostics) {
        if (state instanceof Receive receive && receive.reaction() instanceof Decide decide) {
            decide.outcomes().stream()
                    .filter(outcome -> outcome.target().isEmpty())
                    .forEach(outcome -> diagnostics.report(
                            outcome.name().location(),
                            DiagnosticCode.M210,
                            "the outcome " + Quoted.of(outcome.name().text()) + " has no target"));
        }
    }
}
