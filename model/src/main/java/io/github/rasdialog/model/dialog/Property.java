// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import io.github.rasdialog.model.source.SourceLocation;

/**
 * Something a dialog declares of all its runs.
 *
 * @param location of the pattern's key, such as {@code never}
 */
public record Property(String name, SourceLocation location, Pattern pattern) {

    /** A property pattern after Dwyer, Avrunin and Corbett. */
    public sealed interface Pattern {}

    /** G ¬e. */
    public record Never(Event event) implements Pattern {}

    /** F e, of runs that are not hung up. */
    public record Eventually(Event event) implements Pattern {}

    /** The event occurs at most so often. */
    public record AtMost(int times, Event event) implements Pattern {}

    /** ¬then W first. */
    public record Precedence(Event first, Event then) implements Pattern {}

    /** G(after → F then), of runs that are not hung up. */
    public record Response(Event after, Event then) implements Pattern {}

    /** G(first → G ¬then). */
    public record NeverAfter(Event first, Event then) implements Pattern {}

    /** The worst-case time of a run. */
    public record Within(int seconds) implements Pattern {}
}
