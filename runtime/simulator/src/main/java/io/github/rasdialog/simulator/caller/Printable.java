// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.caller;

import java.nio.charset.StandardCharsets;

/** Bytes as a line of a report shows them: printable ASCII as it is, everything else escaped. */
public final class Printable {
    private Printable() {}

    /** The text with control characters and all beyond ASCII escaped. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            append(out, text.charAt(i));
        }
        return out.toString();
    }

    /** {@code length} bytes from {@code offset} on. */
    public static String of(byte[] bytes, int offset, int length) {
        return of(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
    }

    private static void append(StringBuilder out, char character) {
        switch (character) {
            case '\r' -> out.append("\\r");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            default -> {
                if (character >= ' ' && character < 0x7F) {
                    out.append(character);
                } else {
                    out.append(String.format("\\x%02x", (int) character));
                }
            }
        }
    }
}
