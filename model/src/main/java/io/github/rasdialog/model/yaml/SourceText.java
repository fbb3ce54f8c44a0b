// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.yaml;

import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Bytes to characters: UTF-8 of a bounded size that holds nothing but what YAML lets stand in a file (M101). */
public final class SourceText {
    /** The largest file, in bytes: 1 MiB. */
    public static final int MAX_BYTES = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceText() {}

    /**
     * Decodes a file.
     *
     * @return its text without a byte order mark; where that was reported as bad, what of it can be shown
     */
    public static String decode(byte[] bytes, Diagnostics diagnostics) {
        return decode(bytes, SourceLocation.START, diagnostics);
    }

    /**
     * Decodes a file.
     *
     * @param start its first place
     * @return its text without a byte order mark; where that was reported as bad, what of it can be shown
     */
    public static String decode(byte[] bytes, SourceLocation start, Diagnostics diagnostics) {
        if (isTooLarge(bytes.length, start, diagnostics)) {
            return "";
        }
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), decoded, true);
        String sound = withoutMark(decoded.flip().toString());
        if (result.isUnderflow()) {
            return sound;
        }
        diagnostics.report(endOf(sound, start), DiagnosticCode.M101, "these bytes are not UTF-8");
        return withoutMark(new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * The same for a text that was decoded elsewhere. Half a surrogate pair in it is left for {@link DocumentReader} to tell.
     *
     * @return the text without a byte order mark; nothing of one that was reported as too large
     */
    public static String bounded(String text, Diagnostics diagnostics) {
        boolean tooLarge = isTooLarge(text.getBytes(StandardCharsets.UTF_8).length, SourceLocation.START, diagnostics);
        return tooLarge ? "" : withoutMark(text);
    }

    private static boolean isTooLarge(int bytes, SourceLocation start, Diagnostics diagnostics) {
        if (bytes > MAX_BYTES) {
            diagnostics.report(start, DiagnosticCode.M101, "the file is larger than " + MAX_BYTES + " bytes (1 MiB)");
        }
        return bytes > MAX_BYTES;
    }

    /** Reports the first character that no YAML file may hold, such as NUL. */
    static void checkCharacters(String text, SourceLocation start, Diagnostics diagnostics) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            if (!isPrintable(codePoint)) {
                diagnostics.report(
                        placeOf(i, text, start),
                        DiagnosticCode.M101,
                        "the character U+%04X may not stand in a YAML file".formatted(codePoint));
                return;
            }
        }
    }

    /** Whether half a surrogate pair stands alone in a text, as an escape may write it. */
    static boolean hasHalfAPair(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** YAML's c-printable (5.1). */
    private static boolean isPrintable(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0x7E
                || c == 0x85
                || c >= 0xA0 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    /** Where a char of a text stands. */
    static SourceLocation placeOf(int index, String text, SourceLocation start) {
        return endOf(text.substring(0, index), start);
    }

    private static SourceLocation endOf(String text, SourceLocation start) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                line++;
                lineStart = i + 1;
            }
        }
        return start.at(line, text.codePointCount(lineStart, text.length()) + 1);
    }
}
