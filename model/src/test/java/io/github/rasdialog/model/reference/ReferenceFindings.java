// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.reference;

import io.github.rasdialog.model.source.SourceLocation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that breaks a rule of every dialog. */
public final class ReferenceFindings {
    private ReferenceFindings() {}

    /** Such as {@code M203 300:3 4}: id, place, and the steps of a shortest path; sorted. */
    public static List<String> of(ReferenceGraph graph) {
        List<String> paths = new ReferencePaths(graph).findings();
        Set<SourceLocation> unset = paths.stream()
                .filter(finding -> finding.startsWith("M205"))
                .map(finding -> finding.split("[ :]", -1))
                .map(parts -> new SourceLocation(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
                .collect(Collectors.toSet());
        List<String> places = new ReferencePlaces(graph.dialog(), unset).findings();
        return Stream.concat(paths.stream(), places.stream()).sorted().toList();
    }
}
