// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.radius;

import java.util.List;

/**
 * What a server wants to be shown, as a caller's terminal may show it: one line of printable US-ASCII. White space and
 * control characters become one space, anything else that is not US-ASCII a question mark; what is too long is cut, and
 * seen to be.
 */
final class Prompt {
    /** What the dialog's {@code challenge} holds, in bytes. */
    static final int MAX = 253;

    private static final String CUT = "...";

    private Prompt() {}

    /** Never empty: a server may say nothing. */
    static String of(List<String> messages) {
        String line = String.join(" ", messages)
                .replaceAll("[\\s\\x00-\\x1F\\x7F-\\x9F]+", " ")
                .strip()
                .replaceAll("[^ -~]", "?");
        if (line.isEmpty()) {
            return "The server asks for an answer.";
        }
        return line.length() <= MAX ? line : line.substring(0, MAX - CUT.length()) + CUT;
    }
}
