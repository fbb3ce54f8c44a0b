// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.reference;

import io.github.rasdialog.model.dialog.Event;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One step of the explicit graph.
 *
 * @param what what happens, with the label that it carries; empty where nothing does but going on
 * @param entered the name of the state that is entered, if one is
 * @param stores the data that it gives a value
 */
public record ReferenceStep(
        ReferenceConfiguration from,
        Optional<What> what,
        Optional<String> entered,
        Set<Integer> stores,
        ReferenceConfiguration to) {

    /** What happens. */
    public record What(String label, Kind kind) {}

    /** Of what kind it is. */
    public enum Kind {
        SENT,
        RECEIVED,
        MALFORMED,
        TIMED_OUT,
        FAILED,
        UNDECIDED,
        OUTCOME,
        HUNG_UP
    }

    /** Its labels, in order. */
    public List<String> labels() {
        return Stream.concat(what.map(What::label).stream(), entered.stream()).toList();
    }

    /** Whether something of this kind happens. */
    public boolean is(Kind kind) {
        return what.filter(happened -> happened.kind() == kind).isPresent();
    }

    /** Whether it carries an event. */
    public boolean carries(Event event) {
        return labels().contains(event.label());
    }
}
