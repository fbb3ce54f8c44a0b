// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Text;
import java.util.List;

/**
 * How large a dialog may be for the class file format: a method has 65,535 bytes and 255 parameters at most. Said plainly
 * here, so that no compiler has to say it darkly.
 */
final class JavaLimits {
    static final int MAX_STATES = 1_000;
    static final int MAX_DATA = 250;
    static final int MAX_COUNTERS = 250;
    static final int MAX_TEXT_PARTS = 3_000;

    private JavaLimits() {}

    /** Throws {@link IllegalArgumentException} where a dialog exceeds one. */
    static void check(Dialog dialog) {
        require(dialog, dialog.states().size(), MAX_STATES, "states, the built-in ones included");
        require(dialog, dialog.data().size(), MAX_DATA, "data");
        require(dialog, dialog.counters().size(), MAX_COUNTERS, "counters");
        int parts = dialog.states().stream()
                .flatMap(state -> texts(state).stream())
                .mapToInt(text -> text.parts().size())
                .sum();
        require(dialog, parts, MAX_TEXT_PARTS, "parts of texts");
    }

    private static List<Text> texts(State state) {
        if (state instanceof AwaitSend send) {
            return List.of(send.text());
        }
        return state instanceof Completing completing ? completing.report().names() : List.of();
    }

    private static void require(Dialog dialog, int count, int max, String what) {
        if (count > max) {
            throw new IllegalArgumentException(
                    "%s is too large to be generated: %s %s, at most %s".formatted(dialog.name(), count, what, max));
        }
    }
}
