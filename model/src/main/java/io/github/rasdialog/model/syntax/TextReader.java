// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.SourceLocation;
import io.github.rasdialog.model.yaml.Node;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits texts at their placeholders, from the left: {@code ${datum}} inserts, {@code $${} stands for {@code ${}.
 *
 * @param charset the terminal's; empty where the dialog's own is unknown, so that nothing is said about characters
 */
record TextReader(Optional<Charset> charset, Diagnostics diagnostics) {
    private static final String OPEN = "${";
    private static final String ESCAPED_OPEN = "$${";
    private static final char CLOSE = '}';

    Optional<TextSyntax> read(Node node) {
        return new Values(diagnostics).word(node).flatMap(this::split);
    }

    private Optional<TextSyntax> split(Word written) {
        String text = written.text();
        List<TextSyntax.Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith(ESCAPED_OPEN, at)) {
                literal.append(OPEN);
                at += ESCAPED_OPEN.length();
            } else if (text.startsWith(OPEN, at)) {
                int close = text.indexOf(CLOSE, at);
                if (close < 0) {
                    return refused(written.location(), "an unclosed ${; for a literal ${ write $${");
                }
                flush(literal, parts);
                parts.add(new TextSyntax.Placeholder(text.substring(at + OPEN.length(), close)));
                at = close + 1;
            } else {
                literal.append(text.charAt(at++));
            }
        }
        flush(literal, parts);
        return inCharset(new TextSyntax(parts, written.location()));
    }

    private static void flush(StringBuilder literal, List<TextSyntax.Part> parts) {
        if (!literal.isEmpty()) {
            parts.add(new TextSyntax.Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private Optional<TextSyntax> inCharset(TextSyntax text) {
        for (TextSyntax.Part part : text.parts()) {
            if (part instanceof TextSyntax.Literal literal && charset.isPresent()) {
                Optional<Integer> stranger = stranger(literal.characters(), charset.get());
                if (stranger.isPresent()) {
                    return refused(
                            text.location(),
                            "the charset %s has no %s"
                                    .formatted(Charsets.nameOf(charset.get()), shown(stranger.get())));
                }
            }
        }
        return Optional.of(text);
    }

    private static Optional<Integer> stranger(String characters, Charset charset) {
        var encoder = charset.newEncoder();
        return characters
                .codePoints()
                .filter(codePoint -> !encoder.canEncode(Character.toString(codePoint)))
                .boxed()
                .findFirst();
    }

    private static String shown(int codePoint) {
        String number = "U+%04X".formatted(codePoint);
        return Character.isLetterOrDigit(codePoint)
                ? '"' + Character.toString(codePoint) + "\" (" + number + ")"
                : number;
    }

    private Optional<TextSyntax> refused(SourceLocation location, String message) {
        diagnostics.report(location, DiagnosticCode.M105, message);
        return Optional.empty();
    }
}
