// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Text;
import java.util.List;
import java.util.stream.Stream;

/** Which data must be set where (M205). */
final class Uses {
    private Uses() {}

    /** The data that a state puts into its texts, each once, in the order of their declaration. */
    static List<Datum> in(Dialog dialog, State state) {
        return texts(state)
                .flatMap(Text::data)
                .distinct()
                .sorted()
                .map(dialog.data()::get)
                .toList();
    }

    /** The data that any state puts into its texts, each once, in the order of their declaration. */
    static List<Datum> in(Dialog dialog) {
        return dialog.data().stream()
                .filter(datum -> dialog.states().stream()
                        .anyMatch(state -> in(dialog, state).contains(datum)))
                .toList();
    }

    private static Stream<Text> texts(State state) {
        if (state instanceof AwaitSend send) {
            return Stream.of(send.text());
        }
        return state instanceof Completing completing ? completing.report().names().stream() : Stream.of();
    }
}
