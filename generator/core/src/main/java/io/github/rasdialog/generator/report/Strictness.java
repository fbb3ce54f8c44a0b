// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.report;

import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.Severity;
import java.util.Collection;

/** What counts as an error. */
public enum Strictness {
    /** Warnings are warnings. */
    USUAL,
    /** Warnings are errors. */
    WARNINGS_ARE_ERRORS;

    /** How bad a diagnostic is then. */
    public Severity of(Diagnostic diagnostic) {
        return this == WARNINGS_ARE_ERRORS ? Severity.ERROR : diagnostic.code().severity();
    }

    /** How many diagnostics of a severity there are then. */
    public long count(Collection<LoadedDialog> dialogs, Severity severity) {
        return dialogs.stream()
                .flatMap(dialog -> dialog.diagnostics().stream())
                .filter(diagnostic -> of(diagnostic) == severity)
                .count();
    }

    /** Whether a dialog has no error then. */
    public boolean accepts(LoadedDialog dialog) {
        return dialog.diagnostics().stream().noneMatch(diagnostic -> of(diagnostic) == Severity.ERROR);
    }
}
