// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Reaction.Decide;
import java.util.stream.Stream;

/** The states in which a handler is asked. */
final class Deciding {
    private Deciding() {}

    /** In the order of the YAML. */
    static Stream<AwaitReceive> states(Dialog dialog) {
        return dialog.states().stream()
                .filter(AwaitReceive.class::isInstance)
                .map(AwaitReceive.class::cast)
                .filter(state -> state.decide().isPresent());
    }

    /** What such a state decides. */
    static Decide of(AwaitReceive state) {
        return state.decide().orElseThrow();
    }
}
