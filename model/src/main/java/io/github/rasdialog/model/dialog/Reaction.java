// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import io.github.rasdialog.model.source.SourceLocation;
import java.util.List;

/** What follows a well-formed line. */
public sealed interface Reaction {
    /** {@code received}: the same for every line. */
    record Received(Target target) implements Reaction {}

    /**
     * {@code decide}: the handler chooses.
     *
     * @param outcomes at least one, in the order of the YAML
     * @param withinSeconds how long the handler may take
     * @param undecided where it took longer or threw; the built-in completion where the YAML says nothing
     */
    record Decide(List<Outcome> outcomes, int withinSeconds, Target undecided) implements Reaction {
        /** Copies the outcomes. */
        public Decide {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * One choice of a handler. It always has a target: linking refuses one without (M210).
     *
     * @param index its place among the state's outcomes, from 0
     * @param target the built-in <i>undecided</i> where the YAML has none (M210)
     * @param sets the indexes of the data that the handler supplies with it, each once
     * @param location of its key
     */
    record Outcome(int index, String name, Target target, List<Integer> sets, SourceLocation location) {
        /** Copies {@code sets}. */
        public Outcome {
            sets = List.copyOf(sets);
        }
    }
}
