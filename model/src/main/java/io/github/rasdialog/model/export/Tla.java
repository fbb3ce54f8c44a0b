// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.semantics.Automaton;
import java.util.List;

/**
 * A module of TLA+, {@code NameDialog.tla}, and a configuration for TLC, {@code NameDialog.cfg}: the rules are invariants,
 * the properties temporal formulas. The suffix keeps a dialog's name apart from keywords and standard modules.
 */
public final class Tla implements Export {
    @Override
    public List<ExportedFile> export(Dialog dialog) {
        TlaModule module = new TlaModule(Automaton.of(dialog));
        return List.of(
                new ExportedFile(module.name() + ".tla", module.text()),
                new ExportedFile(module.name() + ".cfg", module.configuration()));
    }
}
