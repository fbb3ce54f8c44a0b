// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * What came of loading a file.
 *
 * @param source the file, for {@link io.github.rasdialog.model.source.DiagnosticPrinter}
 * @param dialog present if no diagnostic is an error
 * @param diagnostics all of them, in the file's order; warnings may stand beside a dialog
 */
public record LoadedDialog(SourceFile source, Optional<Dialog> dialog, List<Diagnostic> diagnostics) {
    /** Copies the diagnostics. */
    public LoadedDialog {
        diagnostics = List.copyOf(diagnostics);
    }
}
