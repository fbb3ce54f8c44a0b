// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.coverage;

import java.util.Locale;

/** Writes one JSON text, two spaces deeper in each object and array, what is in an array's object on one line. */
final class JsonText {
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean first = true;

    void open(String bracket) {
        next();
        text.append(bracket);
        depth++;
        first = true;
    }

    void open(String name, String bracket) {
        name(name);
        text.append(bracket);
        depth++;
        first = true;
    }

    void close(String bracket) {
        depth--;
        if (!first) {
            newLine();
        }
        text.append(bracket);
        first = false;
    }

    void field(String name, String value) {
        name(name);
        quote(value);
    }

    void field(String name, long value) {
        name(name);
        text.append(value);
    }

    void field(String name, boolean value) {
        name(name);
        text.append(value);
    }

    private void name(String name) {
        next();
        quote(name);
        text.append(": ");
    }

    private void next() {
        if (!first) {
            text.append(',');
        }
        if (depth > 0) {
            newLine();
        }
        first = false;
    }

    private void newLine() {
        text.append('\n').append("  ".repeat(depth));
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    @Override
    public String toString() {
        return text + "\n";
    }
}
