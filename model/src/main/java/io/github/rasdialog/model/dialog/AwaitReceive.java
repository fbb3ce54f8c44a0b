// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import io.github.rasdialog.model.source.SourceLocation;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A line is awaited, stored, and perhaps decided upon.
 *
 * @param into the index of the datum that it is stored in
 * @param intoLocation of the {@code into} value
 * @param untilAny whether the first bytes are taken as they come
 * @param timeoutSeconds empty for {@code timeout: none}
 * @param timedOut present where a time-out stands
 * @param malformed where the YAML has it; else a malformed line is <i>failed</i>
 * @param failed the built-in completion where the YAML says nothing
 * @param reaction what follows a well-formed line
 */
public record AwaitReceive(
        int index,
        String name,
        SourceLocation location,
        int into,
        SourceLocation intoLocation,
        boolean untilAny,
        OptionalInt timeoutSeconds,
        Optional<Target> timedOut,
        Optional<Target> malformed,
        Target failed,
        Reaction reaction)
        implements State {

    /** Where a time-out leads; empty where there is none to elapse, whatever is written beside {@code timeout: none}. */
    public Optional<Target> timingOut() {
        return timeoutSeconds.isPresent() ? timedOut : Optional.empty();
    }

    /** The outcomes' decision, where there is one. */
    public Optional<Reaction.Decide> decide() {
        return reaction instanceof Reaction.Decide decide ? Optional.of(decide) : Optional.empty();
    }
}
