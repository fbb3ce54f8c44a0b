// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static io.github.rasdialog.model.source.DiagnosticCode.M213;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proves of a linked dialog what the language promises of every dialog, and what the dialog declares of itself.
 * Stateless, thread-safe.
 */
public final class Checker {
    /** How many configurations are looked at before the checker gives up (M213). */
    public static final long DEFAULT_MAX_CONFIGURATIONS = 10_000_000;

    private static final List<Rule> RULES = List.of(
            new SendReceiveRules(),
            new DataRules(),
            new TimeoutRules(),
            new LineRules(),
            new LoopRules(),
            new SuccessRules(),
            new UseRules());

    private Checker() {}

    /** Checks a dialog that was linked without an error, up to {@link #DEFAULT_MAX_CONFIGURATIONS}. */
    public static Verdict check(Dialog dialog) {
        return check(dialog, List.of(), DEFAULT_MAX_CONFIGURATIONS);
    }

    /**
     * Checks a dialog.
     *
     * @param linked what linking told already; an error among it, as one of ours, leaves properties and figures out
     * @param maxConfigurations at more than these, or more than the memory holds, nothing is proved (M213)
     */
    public static Verdict check(Dialog dialog, List<Diagnostic> linked, long maxConfigurations) {
        try {
            return search(dialog, linked, maxConfigurations);
        } catch (OutOfMemoryError full) {
            // All that filled it is out of reach by now.
            return Verdict.notProved(List.of(tooMany(dialog, "more configurations than Java's memory holds")));
        }
    }

    private static Verdict search(Dialog dialog, List<Diagnostic> linked, long maxConfigurations) {
        Subject subject = new Subject(dialog, maxConfigurations);
        if (!subject.layers().complete()) {
            return Verdict.notProved(List.of(tooMany(dialog, "more than " + maxConfigurations + " configurations")));
        }
        List<Diagnostic> found = new ArrayList<>(linked);
        RULES.forEach(rule -> rule.check(subject, found::add));
        if (!Verdict.noError(found)) {
            return Verdict.notProved(found);
        }
        List<PropertyVerdict> properties = new PropertyProver(subject).prove(found::add);
        return new Verdict(found, properties, Optional.of(Figures.of(subject)));
    }

    private static Diagnostic tooMany(Dialog dialog, String reason) {
        return Diagnostic.at(dialog.countersLocation(), M213, reason + ": nothing is proved; lower a counter's max");
    }
}
