// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.TimedOut;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Phase;
import java.util.List;
import java.util.Optional;

/**
 * What a step does to the few bits that the rules are about. An empty one stays as it is.
 *
 * @param asked whether a text was sent and no line has been received since (X5)
 * @param silent whether the last event was a time-out (X7)
 * @param doubtful whether something failed, was undecided, malformed or timed out and nothing was decided since (S1)
 * @param given the data, of those that texts use, that have a value from now on
 */
record Effects(Optional<Boolean> asked, Optional<Boolean> silent, Optional<Boolean> doubtful, List<Datum> given) {
    private static final List<Event.Kind> DOUBTFUL =
            List.of(Event.Kind.FAILED, Event.Kind.UNDECIDED, Event.Kind.MALFORMED, Event.Kind.TIMED_OUT);

    /** What following an edge does. */
    static Effects of(Location source, Edge edge, List<Datum> used) {
        return new Effects(
                change(edge.is(Event.Kind.SENT), source.phase() == Phase.RECEIVING),
                change(edge.is(Event.Kind.TIMED_OUT), source.state() instanceof TimedOut),
                change(DOUBTFUL.stream().anyMatch(edge::is), edge.isOutcome()),
                used.stream()
                        .filter(datum -> edge.stores().contains(datum.index()))
                        .toList());
    }

    private static Optional<Boolean> change(boolean becomesTrue, boolean becomesFalse) {
        return becomesTrue || becomesFalse ? Optional.of(becomesTrue) : Optional.empty();
    }
}
