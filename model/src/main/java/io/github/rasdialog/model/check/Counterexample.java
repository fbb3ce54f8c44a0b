// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Semantics;
import java.util.function.Predicate;

/** Runs that show what is wrong: found by a search, believed only once they are replayed. */
final class Counterexample {
    private Counterexample() {}

    /**
     * Replays what a search found.
     *
     * @param edges the edges that it says a run follows
     * @param shows what must be seen on that run
     * @throws IllegalStateException if there is no such run or it does not show that: the search is wrong, not the dialog
     */
    static Run replay(Semantics semantics, int[] edges, Predicate<Run> shows) {
        Run run;
        try {
            run = semantics.run(edges);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("a counterexample cannot be replayed", e);
        }
        if (!shows.test(run)) {
            throw new IllegalStateException("a counterexample does not show what it was found for: " + run.labels());
        }
        return run;
    }
}
