// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something that is wrong with a dialog.
 *
 * @param code its stable id
 * @param location of the YAML node that must change
 * @param state the state it is about, where it is about one
 * @param message the reason, one line, with the mend where there is one
 * @param trace the labels of a shortest run that shows it, from the start; empty where the reason is no path
 */
public record Diagnostic(
        DiagnosticCode code, SourceLocation location, Optional<String> state, String message, List<String> trace)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::location)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    /** Copies the trace. */
    public Diagnostic {
        trace = List.copyOf(trace);
    }

    /** A diagnostic that is about no one state and no path. */
    public static Diagnostic at(SourceLocation location, DiagnosticCode code, String message) {
        return new Diagnostic(code, location, Optional.empty(), message, List.of());
    }

    /** The same, about a state. */
    public Diagnostic inState(String name) {
        return new Diagnostic(code, location, Optional.of(name), message, trace);
    }

    /** The same, shown by a run. */
    public Diagnostic shownBy(List<String> labels) {
        return new Diagnostic(code, location, state, message, labels);
    }

    /**
     * The message; of a place in a used file also the state, since that file may be used more than once and each use has
     * states of its own.
     */
    public String told() {
        return message
                + state.filter(name -> location.file().isPresent())
                        .map(name -> " (" + name + ")")
                        .orElse("");
    }

    /** By place, then id, then message. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
