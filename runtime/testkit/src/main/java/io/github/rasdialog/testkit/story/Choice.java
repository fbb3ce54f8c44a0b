// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.story;

import io.github.rasdialog.simulator.Scenario;
import java.time.Duration;
import java.util.Locale;

/**
 * What a handler does when it is asked.
 *
 * @param outcome from 0, for {@link Manner#DECIDES}; counted round where there are not so many
 * @param takes how long it takes, on the virtual clock; {@link Scenario#NEVER} is for ever
 */
public record Choice(Manner manner, int outcome, Duration takes) {
    /** How it answers. */
    public enum Manner {
        /** With one of the outcomes. */
        DECIDES,
        /** As it likes: a handler of the user's own. */
        DECIDES_ITSELF,
        /** With null, which no decision is. */
        GIVES_NOTHING,
        /** With an exception whose message holds all that it knows. */
        THROWS_EXCEPTION,
        /** With an error that no handler ought to throw. */
        THROWS_ERROR
    }

    /** This outcome, at once. */
    public static Choice of(int outcome) {
        return new Choice(Manner.DECIDES, outcome, Duration.ZERO);
    }

    /** What the user's own handler decides, in this time. */
    public static Choice itself(Duration takes) {
        return new Choice(Manner.DECIDES_ITSELF, 0, takes);
    }

    @Override
    public String toString() {
        String what = switch (manner) {
            case DECIDES -> "outcome " + (outcome + 1);
            case DECIDES_ITSELF -> "its own";
            default -> manner.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
        if (takes.isZero()) {
            return what;
        }
        return what + (takes.equals(Scenario.NEVER) ? ", never" : " after " + takes.toMillis() + " ms");
    }
}
