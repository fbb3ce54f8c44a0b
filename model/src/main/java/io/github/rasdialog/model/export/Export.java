// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.Dialog;
import java.util.List;

/**
 * Writes a dialog for another tool. What comes out follows {@link io.github.rasdialog.model.semantics.Automaton} edge by
 * edge, names the dialog's digest, and is the same for the same dialog. Thread-safe.
 */
public interface Export {
    /**
     * The files for a linked dialog, whether or not it keeps the rules.
     *
     * @return at least one, each with a name of its own
     */
    List<ExportedFile> export(Dialog dialog);
}
