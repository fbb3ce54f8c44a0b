// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.trace;

import io.github.rasdialog.model.source.SourceLocation;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * One event of a run.
 *
 * @param seconds since the call was accepted, at the latest: every time-out and {@code within} until here used up; empty
 *     after a receive with {@code timeout: none}
 * @param location what says so in the file
 * @param actor who does it
 * @param toward whom it concerns; the actor where nobody else
 * @param label the event's, as in a trace
 * @param deed what the actor does, such as {@code types a line for user}
 */
public record Moment(
        OptionalLong seconds, SourceLocation location, Actor actor, Actor toward, String label, String deed) {

    /** The time, {@code m:ss}; {@code any} where there is no latest. */
    public String time() {
        return seconds.isEmpty()
                ? "any"
                : String.format(Locale.ROOT, "%d:%02d", seconds.getAsLong() / 60, seconds.getAsLong() % 60);
    }
}
