// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Property;
import io.github.rasdialog.model.dialog.Property.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A property's LTL formula. Two patterns go beyond what LTL says in few words, how often and how long: for these a
 * variable counts, and stays at one above the bound once it is there.
 *
 * @param number from 1
 */
record PromelaProperty(int number, Property property) {
    private static final String HUNG_UP = PromelaNames.event(new Event.HungUp());

    String name() {
        return "property_" + number;
    }

    /** The declaration of the variable that it needs. */
    Optional<String> declaration() {
        return bound().map(bound -> PromelaNames.type(bound + 1L) + " " + variable() + ";");
    }

    private Optional<Integer> bound() {
        if (property.pattern() instanceof Property.AtMost atMost) {
            return Optional.of(atMost.times());
        }
        return property.pattern() instanceof Property.Within within ? Optional.of(within.seconds()) : Optional.empty();
    }

    private String variable() {
        return (property.pattern() instanceof Property.Within ? "seconds_" : "times_") + number;
    }

    /**
     * What happens to its variable at an event.
     *
     * @param waits as {@link Waits} gives them
     */
    List<String> at(Event event, Map<String, OptionalInt> waits) {
        if (property.pattern() instanceof Property.AtMost atMost
                && atMost.event().label().equals(event.label())) {
            return List.of(more(1, atMost.times()));
        } else if (property.pattern() instanceof Property.Within within && waits.containsKey(event.label())) {
            return List.of(more(waits.get(event.label()).orElse(within.seconds() + 1), within.seconds()));
        }
        return List.of();
    }

    private String more(int amount, int bound) {
        return "add(" + variable() + ", " + amount + ", " + bound + ")";
    }

    /** The block that SPIN reads. */
    String claim() {
        return "ltl " + name() + " { " + formula() + " }";
    }

    private String formula() {
        Pattern pattern = property.pattern();
        if (pattern instanceof Property.Never never) {
            return "[] !" + is(never.event());
        } else if (pattern instanceof Property.Eventually eventually) {
            return unlessHungUp("<> " + is(eventually.event()));
        } else if (pattern instanceof Property.Precedence precedence) {
            return "!" + is(precedence.then()) + " W " + is(precedence.first());
        } else if (pattern instanceof Property.Response response) {
            return unlessHungUp("[] (" + is(response.after()) + " -> <> " + is(response.then()) + ")");
        } else if (pattern instanceof Property.NeverAfter neverAfter) {
            return "[] (" + is(neverAfter.first()) + " -> [] !" + is(neverAfter.then()) + ")";
        }
        return "[] (" + variable() + " <= " + bound().orElseThrow() + ")";
    }

    private static String unlessHungUp(String formula) {
        return "(<> (event == " + HUNG_UP + ")) || (" + formula + ")";
    }

    private static String is(Event event) {
        return "(event == " + PromelaNames.event(event) + ")";
    }
}
