// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model;

import io.github.rasdialog.model.check.Verdict;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.SourceFile;
import io.github.rasdialog.model.source.SourceFiles;
import java.util.List;
import java.util.Optional;

/**
 * What came of loading a file.
 *
 * @param sources the file, and those that it uses, for {@link io.github.rasdialog.model.source.DiagnosticPrinter}
 * @param name the dialog's, as the file has it; empty where it is no readable document or names none
 * @param linked the dialog, right or wrong; present unless an M1xx, an M201 or an M214 is told
 * @param verdict what there is to say of it
 */
public record LoadedDialog(SourceFiles sources, Optional<String> name, Optional<Dialog> linked, Verdict verdict) {

    /** The dialog's own file. */
    public SourceFile source() {
        return sources.main();
    }

    /** The dialog, to be used: present if no diagnostic is an error. */
    public Optional<Dialog> dialog() {
        return linked.filter(dialog -> verdict.ok());
    }

    /** All diagnostics, in the file's order; warnings may stand beside a dialog. */
    public List<Diagnostic> diagnostics() {
        return verdict.diagnostics();
    }
}
