// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.runtime.dialog.DialogType;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A dialog that callers are served.
 *
 * @param model that passed the checker
 * @param type what runs it: generated code with a handler, or the interpreter
 */
public record ServedDialog(Dialog model, DialogType type) {
    private static final int LEAST_TYPED_AHEAD = 64 * 1024;
    private static final int LINES = 8;

    /** The names of the states that receive a secret. */
    Set<String> secretStates() {
        return model.states().stream()
                .filter(AwaitReceive.class::isInstance)
                .map(AwaitReceive.class::cast)
                .filter(state -> model.data().get(state.into()).secret())
                .map(State::name)
                .collect(Collectors.toSet());
    }

    /** More than anybody types before the dialog comes to read it: the longest line some times over. */
    int mostTypedAhead() {
        int longest = model.data().stream().mapToInt(Datum::max).max().orElse(0);
        return Math.max(LEAST_TYPED_AHEAD, LINES * longest);
    }
}
