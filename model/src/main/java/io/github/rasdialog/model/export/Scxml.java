// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.semantics.Automaton;
import java.util.List;

/**
 * A state chart, {@code Name.scxml}, as the W3C recommends it. An await-receive that decides has its phases as child
 * states; the counters are in the data model; what bounds a wait is an event that a state sends itself with a delay. It
 * carries no properties, for which SCXML has no words.
 *
 * <p>Its events are the labels of what happens. The two kinds of steps without an event get one, since they are for
 * others to take and a hang-up may come before them: {@code state.next} leaves a timed-out state, {@code state.end} a
 * completing one.
 */
public final class Scxml implements Export {
    @Override
    public List<ExportedFile> export(Dialog dialog) {
        return List.of(new ExportedFile(dialog.name() + ".scxml", new ScxmlChart(Automaton.of(dialog)).text()));
    }
}
