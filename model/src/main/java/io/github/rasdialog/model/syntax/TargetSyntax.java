// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

import java.util.Optional;
import java.util.stream.Stream;

/** Where a transition leads, by name. */
public record TargetSyntax(Word next, Optional<Counting> counting) {
    /** {@code count} and {@code exhausted}, which come together. */
    public record Counting(Word counter, Word exhausted) {}

    /** The states that it names: one or two. */
    public Stream<Word> ways() {
        return Stream.concat(Stream.of(next), counting.map(Counting::exhausted).stream());
    }
}
