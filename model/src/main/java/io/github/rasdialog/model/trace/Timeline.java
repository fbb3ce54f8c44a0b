// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.trace;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Semantics;
import java.util.List;

/**
 * A run as a sequence of moments, one for each of its labels.
 *
 * @param moments in order
 */
public record Timeline(List<Moment> moments) {
    /** Copies the moments. */
    public Timeline {
        moments = List.copyOf(moments);
    }

    /** The timeline of a run of {@code dialog}. */
    public static Timeline of(Dialog dialog, Run run) {
        return new Timeline(new Narrator(dialog).tell(run));
    }

    /**
     * The timeline of a trace, such as {@link io.github.rasdialog.model.source.Diagnostic#trace()}, replayed through the
     * dialog's semantics.
     *
     * @throws IllegalArgumentException if the dialog has no such run
     */
    public static Timeline of(Dialog dialog, List<String> trace) {
        List<Moment> moments =
                of(dialog, Replay.of(Semantics.of(dialog), trace)).moments();
        return new Timeline(moments.subList(0, trace.size()));
    }
}
