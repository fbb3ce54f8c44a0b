// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts of the YAML made harmless in Java source. What comes out is printable ASCII, so that neither the compiler's
 * encoding nor a terminal can read it otherwise.
 */
final class JavaText {
    private static final int LINE = 100;

    /** A constant holds 65,535 bytes, a character takes three at most. */
    private static final int PIECE = 65_535 / 3;

    private static final int FIRST_PRINTABLE = ' ';
    private static final int LAST_PRINTABLE = '~';

    private JavaText() {}

    /** A string literal, with its quotes. */
    static String literal(String text) {
        StringBuilder source = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\r' -> source.append("\\r");
                case '\n' -> source.append("\\n");
                case '\t' -> source.append("\\t");
                case '"' -> source.append("\\\"");
                case '\\' -> source.append("\\\\");
                default -> {
                    if (isPrintable(c)) {
                        source.append(c);
                    } else {
                        source.append(String.format("\\u%04x", (int) c));
                    }
                }
            }
        }
        return source.append('"').toString();
    }

    /** A text cut into pieces that are short enough for the constants of a class file. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (int start = 0; start < text.length(); start += PIECE) {
            pieces.add(text.substring(start, Math.min(text.length(), start + PIECE)));
        }
        return pieces;
    }

    /** Javadoc prose: no tag, no HTML, no unicode escape, no end of the comment; white space runs become one space. */
    static String javadoc(String text) {
        StringBuilder source = new StringBuilder(text.length());
        text.strip().replaceAll("\\s+", " ").codePoints().forEach(c -> {
            if (isPrintable(c) && "&<>@*{}\\/".indexOf(c) < 0) {
                source.append((char) c);
            } else if (c == '/' || c == '*') {
                appendSlashOrStar(source, (char) c);
            } else if (c < FIRST_PRINTABLE || c > LAST_PRINTABLE) {
                appendEscape(source, c);
            } else {
                source.append("&#").append(c).append(';');
            }
        });
        return source.toString();
    }

    /** What could turn a reader's eye, such as a control or bidirectional character, is left out. */
    private static void appendEscape(StringBuilder source, int c) {
        int type = Character.getType(c);
        boolean shown = type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
        if (shown) {
            for (char unit : Character.toChars(c)) {
                source.append(String.format("\\u%04x", (int) unit));
            }
        }
    }

    private static void appendSlashOrStar(StringBuilder source, char c) {
        boolean endsComment = c == '/' && source.length() > 0 && source.charAt(source.length() - 1) == '*';
        source.append(endsComment ? "&#47;" : String.valueOf(c));
    }

    /** Javadoc source broken into lines, between words, where it is longer than a line should be. */
    static String paragraph(String source) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : source.split(" ", -1)) {
            if (length > 0 && length + 1 + word.length() > LINE) {
                lines.append('\n');
                length = 0;
            } else if (lines.length() > 0) {
                lines.append(' ');
                length++;
            }
            lines.append(word);
            length += word.length();
        }
        return lines.toString();
    }

    /** A line comment: what is not plain becomes a question mark. */
    static String lineComment(String text) {
        StringBuilder source = new StringBuilder(text.length());
        text.codePoints().forEach(c -> source.append(isPrintable(c) && c != '\\' ? (char) c : '?'));
        return source.toString();
    }

    private static boolean isPrintable(int c) {
        return c >= FIRST_PRINTABLE && c <= LAST_PRINTABLE;
    }
}
