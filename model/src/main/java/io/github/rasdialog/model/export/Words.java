// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Phase;

/**
 * Names as identifiers. No name of a dialog holds an underscore, so those put in here keep different names different;
 * a prefix, which the exports add, keeps them apart from keywords.
 */
final class Words {
    private Words() {}

    /** Such as {@code askUser}, {@code built_in_failed}. */
    static String of(State state) {
        return word(state.name());
    }

    /**
     * Such as {@code askUser}, {@code readUser_timed_out}, {@code caller_hung_up}: a state {@code hung} may well have an
     * outcome {@code up}.
     */
    static String of(Event event) {
        return event instanceof Event.HungUp ? "caller_hung_up" : word(event.label());
    }

    /** Such as {@code askUser}, {@code readUser}, {@code readUser_deciding}. */
    static String of(Location location) {
        return of(location.state()) + (location.phase() == Phase.DECIDING ? "_deciding" : "");
    }

    private static String word(String label) {
        return label.replace("(", "built_in_")
                .replace(")", "")
                .replace('.', '_')
                .replace('-', '_');
    }
}
