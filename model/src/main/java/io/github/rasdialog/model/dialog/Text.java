// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import io.github.rasdialog.model.source.SourceLocation;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text with placeholders, split. An empty text has no parts.
 *
 * @param parts in order; no two literals are neighbours, no literal is empty
 * @param location of the YAML value
 */
public record Text(List<Part> parts, SourceLocation location) {
    /** Copies the parts. */
    public Text {
        parts = List.copyOf(parts);
    }

    /** A piece of it. */
    public sealed interface Part {}

    /** Characters that stand for themselves. */
    public record Literal(String characters) implements Part {}

    /** {@code ${datum}}, by the datum's index. */
    public record Placeholder(int datum) implements Part {}

    /** The indexes of the data it inserts, in order, with repetitions. */
    public Stream<Integer> data() {
        return parts.stream().filter(Placeholder.class::isInstance).map(part -> ((Placeholder) part).datum());
    }
}
