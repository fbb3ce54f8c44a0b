// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import io.github.rasdialog.model.source.SourceLocation;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where a transition leads.
 *
 * @param next the index of the state
 * @param location of the state's name; of the state's own key where it is a default
 * @param counting what is counted on the way, if anything
 */
public record Target(int next, SourceLocation location, Optional<Counting> counting) {

    /**
     * Adds one to a counter that is below its max, and goes to {@code next}; at max it goes elsewhere.
     *
     * @param counter the index of the counter
     * @param exhausted the index of the state that follows at max
     * @param exhaustedLocation of that state's name
     */
    public record Counting(int counter, int exhausted, SourceLocation exhaustedLocation) {}

    /** A target that counts nothing. */
    public static Target of(int next, SourceLocation location) {
        return new Target(next, location, Optional.empty());
    }

    /** The states it can lead to: one or two. */
    public IntStream ways() {
        return counting.map(c -> IntStream.of(next, c.exhausted())).orElseGet(() -> IntStream.of(next));
    }
}
