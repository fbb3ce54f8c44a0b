// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All ways from one state to another, drawn as one line.
 *
 * @param from the index of a node
 * @param to the index of a node
 * @param ways at least one, in the order of the YAML
 * @param happy whether the happy path goes along it
 */
public record Arrow(int from, int to, List<Way> ways, boolean happy) {
    /** Copies the ways. */
    public Arrow {
        ways = List.copyOf(ways);
    }

    /** What is written at it, a line for each condition, such as {@code wrong, malformed [wrongCodes < 2]}. */
    public List<String> labels() {
        Map<String, List<String>> byGuard = new LinkedHashMap<>();
        for (Way way : ways) {
            if (!way.label().isEmpty()) {
                byGuard.computeIfAbsent(way.guard(), guard -> new ArrayList<>()).add(way.label());
            }
        }
        return byGuard.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue())
                        + (entry.getKey().isEmpty() ? "" : " [" + entry.getKey() + "]"))
                .toList();
    }

    /** Whether all its ways are of this manner. */
    public boolean isOnly(Way.Manner manner) {
        return ways.stream().map(Way::manner).allMatch(Predicate.isEqual(manner));
    }
}
