// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import io.github.rasdialog.model.check.SurelySet;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Phase;
import java.util.List;
import java.util.stream.Stream;

/** Which data a handler is shown: in each deciding state, those that are surely set there. */
final class HandlerView {
    private final List<Location> deciding;
    private final SurelySet surelySet;

    HandlerView(Dialog dialog) {
        deciding = Automaton.of(dialog).locations().stream()
                .filter(location -> location.phase() == Phase.DECIDING)
                .toList();
        surelySet = SurelySet.of(dialog);
    }

    /** Whether a datum is shown in a deciding state. */
    boolean shows(Datum datum, AwaitReceive state) {
        return states(datum).anyMatch(shown -> shown.index() == state.index());
    }

    /** The states in which a datum is shown. */
    Stream<AwaitReceive> states(Datum datum) {
        return deciding.stream()
                .filter(location -> surelySet.at(location, datum))
                .map(Location::state)
                .map(AwaitReceive.class::cast);
    }

    /** Whether a handler is ever lent the datum, as a secret. */
    boolean lends(Datum datum) {
        return datum.secret() && states(datum).findAny().isPresent();
    }
}
