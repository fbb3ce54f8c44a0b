// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.RandomDialogs;
import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import io.github.rasdialog.model.semantics.Automaton;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** The random dialogs that exports are tried on. */
final class Samples {
    private Samples() {}

    /** Good and faulty ones, with properties of every pattern about all that a property can name. */
    static Arbitrary<Sample> withProperties() {
        return RandomDialogs.dialogsWithProperties(Samples::events);
    }

    /** Everything but entering a built-in completion. */
    private static List<Event> events(Dialog dialog) {
        return Events.of(Automaton.of(dialog)).stream()
                .filter(event -> !event.label().startsWith("("))
                .toList();
    }
}
