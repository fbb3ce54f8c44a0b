// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.interpreter;

import io.github.rasdialog.model.dialog.Text;
import io.github.rasdialog.runtime.dialog.Datum;
import io.github.rasdialog.runtime.dialog.Literal;
import io.github.rasdialog.runtime.dialog.TerminalCharset;
import java.util.List;

/** A text, its literal parts in bytes. Immutable. */
final class Rendering {
    private interface Piece {
        int write(Datum[] data, byte[] into, int at);
    }

    private final List<Piece> pieces;

    private Rendering(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** As the terminal may see it: without control characters from data (S3). */
    static Rendering forTerminal(Text text, TerminalCharset charset) {
        return of(text, charset, Datum::echo);
    }

    /** As it is. */
    static Rendering verbatim(Text text, TerminalCharset charset) {
        return of(text, charset, Datum::write);
    }

    private interface Inserted {
        int write(Datum datum, byte[] into, int at);
    }

    private static Rendering of(Text text, TerminalCharset charset, Inserted inserted) {
        return new Rendering(text.parts().stream()
                .map(part -> piece(part, charset, inserted))
                .toList());
    }

    private static Piece piece(Text.Part part, TerminalCharset charset, Inserted inserted) {
        if (part instanceof Text.Placeholder placeholder) {
            return (data, into, at) -> inserted.write(data[placeholder.datum()], into, at);
        }
        Literal literal = charset.literal(((Text.Literal) part).characters());
        return (data, into, at) -> literal.write(into, at);
    }

    /** Writes it from {@code into[0]} on and gives its length. */
    int write(Datum[] data, byte[] into) {
        int length = 0;
        for (Piece piece : pieces) {
            length = piece.write(data, into, length);
        }
        return length;
    }
}
