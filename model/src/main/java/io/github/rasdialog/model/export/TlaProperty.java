// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Property;
import io.github.rasdialog.model.dialog.Property.Pattern;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A property's temporal formula. TLA+ has no <i>until</i>, and cannot count: a variable remembers what was first, how
 * often, or how long, and stays at one above the bound once it is there.
 *
 * @param number from 1
 */
record TlaProperty(int number, Property property) {

    String name() {
        return "Property_" + number;
    }

    /** The variable that it needs. */
    Optional<String> variable() {
        Pattern pattern = property.pattern();
        if (pattern instanceof Property.Precedence) {
            return Optional.of("seen_" + number);
        } else if (pattern instanceof Property.AtMost) {
            return Optional.of("times_" + number);
        }
        return pattern instanceof Property.Within ? Optional.of("seconds_" + number) : Optional.empty();
    }

    /** Its variable's first value. */
    String initially() {
        return property.pattern() instanceof Property.Precedence ? "FALSE" : "0";
    }

    /**
     * Its variable's value after event {@code e}.
     *
     * @param waits as {@link Waits} gives them
     */
    String after(Map<String, OptionalInt> waits) {
        String now = variable().orElseThrow();
        Pattern pattern = property.pattern();
        if (pattern instanceof Property.Precedence precedence) {
            return "(" + now + " \\/ e = " + quoted(precedence.first()) + ")";
        } else if (pattern instanceof Property.AtMost atMost) {
            return "IF e = " + quoted(atMost.event()) + " THEN Upto(" + now + " + 1, " + atMost.times() + ") ELSE "
                    + now;
        }
        int bound = ((Property.Within) pattern).seconds();
        String cases = waits.entrySet().stream()
                .map(wait -> "e = \"" + wait.getKey() + "\" -> Upto(" + now + " + "
                        + wait.getValue().orElse(bound + 1) + ", " + bound + ") [] ")
                .collect(Collectors.joining());
        return cases.isEmpty() ? now : "CASE " + cases + "OTHER -> " + now;
    }

    String formula() {
        Pattern pattern = property.pattern();
        if (pattern instanceof Property.Never never) {
            return "[](event # " + quoted(never.event()) + ")";
        } else if (pattern instanceof Property.Eventually eventually) {
            return unlessHungUp("<>(event = " + quoted(eventually.event()) + ")");
        } else if (pattern instanceof Property.Precedence precedence) {
            return "[](event = " + quoted(precedence.then()) + " => "
                    + variable().orElseThrow() + ")";
        } else if (pattern instanceof Property.Response response) {
            return unlessHungUp(
                    "[](event = " + quoted(response.after()) + " => <>(event = " + quoted(response.then()) + "))");
        } else if (pattern instanceof Property.NeverAfter neverAfter) {
            return "[](event = " + quoted(neverAfter.first()) + " => [](event # " + quoted(neverAfter.then()) + "))";
        } else if (pattern instanceof Property.AtMost atMost) {
            return "[](" + variable().orElseThrow() + " <= " + atMost.times() + ")";
        }
        return "[](" + variable().orElseThrow() + " <= " + ((Property.Within) pattern).seconds() + ")";
    }

    private static String unlessHungUp(String formula) {
        return "<>(event = \"hung-up\") \\/ " + formula;
    }

    private static String quoted(Event event) {
        return "\"" + event.label() + "\"";
    }
}
