// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.semantics;

import java.util.List;

/**
 * All there is to know of a running dialog, data apart.
 *
 * @param location the state and its phase
 * @param counters the value of each counter
 */
public record Configuration(Location location, List<Integer> counters) {
    /** Copies the counters. */
    public Configuration {
        counters = List.copyOf(counters);
    }

    /** Such as {@code readCode deciding [2]}. */
    @Override
    public String toString() {
        return counters.isEmpty() ? location.toString() : location + " " + counters;
    }
}
