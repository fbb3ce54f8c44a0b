// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

import io.github.rasdialog.model.source.SourceLocation;
import java.util.List;

/** A text split at its placeholders: no two literals are neighbours, none is empty. */
public record TextSyntax(List<Part> parts, SourceLocation location) {
    /** Copies the parts. */
    public TextSyntax {
        parts = List.copyOf(parts);
    }

    /** A piece of a text. */
    public sealed interface Part {}

    /** Characters that stand for themselves. */
    public record Literal(String characters) implements Part {}

    /** What stands between {@code ${} and {@code }}. */
    public record Placeholder(String datum) implements Part {}
}
