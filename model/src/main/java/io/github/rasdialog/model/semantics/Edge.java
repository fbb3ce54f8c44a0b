// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.semantics;

import io.github.rasdialog.model.dialog.Event;
import java.util.List;
import java.util.Optional;

/**
 * A way out of a location. It is open in every configuration there; whether the counter that it counts is full decides
 * where it leads.
 *
 * @param index its place among all edges, from 0; those of one location are neighbours, in the order of the YAML
 * @param source the index of the location it leaves
 * @param event what happens; empty where a timed-out state is left and where End arrives
 * @param next the index of the location it leads to
 * @param counter the index of the counter it adds one to, or {@link #NO_COUNTER}
 * @param exhausted the index of the location it leads to where that counter is full; {@code next} without a counter
 * @param stores the indexes of the data that have a new value afterwards, on both ways
 */
public record Edge(
        int index, int source, Optional<Event> event, int next, int counter, int exhausted, List<Integer> stores) {

    /** The counter of an edge that counts nothing. */
    public static final int NO_COUNTER = -1;

    /** Copies {@code stores}. */
    public Edge {
        stores = List.copyOf(stores);
    }

    /** Whether it counts. */
    public boolean counts() {
        return counter != NO_COUNTER;
    }

    /**
     * The location it leads to.
     *
     * @param full whether its counter is at max; of no matter where it counts nothing
     */
    public int target(boolean full) {
        return full ? exhausted : next;
    }

    /** Whether following it adds one to its counter, given whether that is at max. */
    public boolean adds(boolean full) {
        return counts() && !full;
    }

    /** Whether it is the handler's choice of an outcome. */
    public boolean isOutcome() {
        return event.filter(Event.Decided.class::isInstance).isPresent();
    }

    /** Whether it is the caller's hanging up. */
    public boolean isHangUp() {
        return event.filter(Event.HungUp.class::isInstance).isPresent();
    }

    /** Whether it is an event of this kind. */
    public boolean is(Event.Kind kind) {
        return event.filter(e -> e instanceof Event.Happened happened && happened.kind() == kind)
                .isPresent();
    }
}
