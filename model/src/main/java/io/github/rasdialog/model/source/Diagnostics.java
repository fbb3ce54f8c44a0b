// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Collects diagnostics, so that a stage can tell all that is wrong and not only the first. Not thread-safe.
 *
 * <p>{@link #inState} gives a view that adds to the same collection and knows the state that it is about.
 */
public final class Diagnostics {
    private static final int MOST_GUESSED = 100;

    private final List<Diagnostic> collected;
    private final Optional<String> state;

    /** An empty collection, about no state. */
    public Diagnostics() {
        this(new ArrayList<>(), Optional.empty());
    }

    private Diagnostics(List<Diagnostic> collected, Optional<String> state) {
        this.collected = collected;
        this.state = state;
    }

    /** A view of this collection whose reports are about {@code name}. */
    public Diagnostics inState(String name) {
        return new Diagnostics(collected, Optional.of(name));
    }

    /** Adds a diagnostic that no run shows, about this view's state. */
    public void report(SourceLocation location, DiagnosticCode code, String message) {
        collected.add(new Diagnostic(code, location, state, message, List.of()));
    }

    /** Adds a diagnostic as it is. */
    public void add(Diagnostic diagnostic) {
        collected.add(diagnostic);
    }

    /** Adds all that another collection has. */
    public void addAll(Diagnostics others) {
        collected.addAll(others.collected);
    }

    /**
     * {@code ; did you mean "next"?} where one of the known words is near enough to an unknown one, else nothing. Past a
     * hundred diagnostics nobody reads on, and guessing would cost more than reading the file.
     */
    public String didYouMean(String unknown, Collection<String> known) {
        return collected.size() < MOST_GUESSED ? Suggestion.of(unknown, known) : "";
    }

    /** Whether an error was collected; warnings are none. */
    public boolean hasErrors() {
        return collected.stream().anyMatch(diagnostic -> diagnostic.code().severity() == Severity.ERROR);
    }

    /** What was collected until now, in the file's order, the same told once. */
    public List<Diagnostic> sorted() {
        return collected.stream().distinct().sorted().toList();
    }
}
