// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.semantics.Automaton;
import java.util.List;

/**
 * Two models for SPIN 6. {@code Name.pml} carries every event, the rules as assertions, and one LTL formula a property.
 * {@code Name-configurations.pml} carries nothing but places and counters: the states that SPIN stores are the reachable
 * configurations, one to one.
 */
public final class Promela implements Export {
    @Override
    public List<ExportedFile> export(Dialog dialog) {
        Automaton automaton = Automaton.of(dialog);
        return List.of(
                new ExportedFile(dialog.name() + ".pml", new PromelaModel(automaton).text()),
                new ExportedFile(dialog.name() + "-configurations.pml", new PromelaCounting(automaton).text()));
    }
}
