// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.semantics;

import io.github.rasdialog.model.dialog.State;

/**
 * Where a dialog can be, counters apart.
 *
 * @param index its place among the locations, from 0
 */
public record Location(int index, State state, Phase phase) {

    /** Whether coming here is entering the state; coming to <i>deciding</i> is not, the state is entered already. */
    public boolean entersState() {
        return phase != Phase.DECIDING;
    }

    /** Such as {@code askUser}, {@code readUser receiving}. */
    @Override
    public String toString() {
        return switch (phase) {
            case WHOLE -> state.name();
            case RECEIVING -> state.name() + " receiving";
            case DECIDING -> state.name() + " deciding";
        };
    }
}
