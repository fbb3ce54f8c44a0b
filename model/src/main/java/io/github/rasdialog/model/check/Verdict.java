// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.source.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the checker has to say of a dialog. It is a proof over all of its configurations; where these were too many, M213
 * stands alone and nothing is said.
 *
 * @param diagnostics by place
 * @param properties what was declared, in the order of the file; none where an M1xx or M2xx is told
 * @param figures present unless an M1xx or M2xx is told
 */
public record Verdict(List<Diagnostic> diagnostics, List<PropertyVerdict> properties, Optional<Figures> figures) {
    /** Copies the lists. */
    public Verdict {
        diagnostics = toldOnce(diagnostics);
        properties = List.copyOf(properties);
    }

    /** Several states of a used dialog may lead to the same wrong target. */
    private static List<Diagnostic> toldOnce(List<Diagnostic> diagnostics) {
        Set<List<Object>> told = new HashSet<>();
        return diagnostics.stream()
                .sorted()
                .filter(diagnostic -> told.add(List.of(diagnostic.location(), diagnostic.code(), diagnostic.told())))
                .toList();
    }

    /** Of a dialog that cannot be checked, or was not. */
    public static Verdict notProved(List<Diagnostic> diagnostics) {
        return new Verdict(diagnostics, List.of(), Optional.empty());
    }

    /** Whether no diagnostic is an error. */
    public boolean ok() {
        return noError(diagnostics);
    }

    static boolean noError(List<Diagnostic> diagnostics) {
        return diagnostics.stream().noneMatch(diagnostic -> diagnostic.code().severity() == Severity.ERROR);
    }
}
