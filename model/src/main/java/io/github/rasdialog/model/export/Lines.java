// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import java.util.List;

/** A text in the making, line by line. */
final class Lines {
    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();

    /** An empty line. */
    Lines gap() {
        text.append('\n');
        return this;
    }

    /** A line. */
    Lines add(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** Lines. */
    Lines addAll(List<String> lines) {
        lines.forEach(this::add);
        return this;
    }

    /** An indented line. */
    Lines in(String line) {
        return in(1, line);
    }

    /** A line, indented so many times. */
    Lines in(int depth, String line) {
        return add(INDENT.repeat(depth) + line);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
