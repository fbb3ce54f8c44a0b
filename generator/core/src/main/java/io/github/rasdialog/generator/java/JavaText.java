// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

/**
 * Texts of the YAML made harmless in Java source. What comes out is printable ASCII, so that neither the compiler's
 * encoding nor a terminal can read it otherwise.
 */
final class JavaText {
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

    /** Javadoc prose: no tag, no HTML, no unicode escape, no end of the comment; white space runs become one space. */
    static String javadoc(String text) {
        StringBuilder source = new StringBuilder(text.length());
        text.strip().replaceAll("\\s+", " ").codePoints().forEach(c -> {
            if (isPrintable(c) && "&<>@*{}\\/".indexOf(c) < 0) {
                source.append((char) c);
            } else if (c == '/' || c == '*') {
                appendSlashOrStar(source, (char) c);
            } else if (!Character.isISOControl(c)) {
                source.append("&#").append(c).append(';');
            }
        });
        return source.toString();
    }

    private static void appendSlashOrStar(StringBuilder source, char c) {
        boolean endsComment = c == '/' && source.length() > 0 && source.charAt(source.length() - 1) == '*';
        source.append(endsComment ? "&#47;" : String.valueOf(c));
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
