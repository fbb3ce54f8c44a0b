// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The caller's terminal window: lines of text and a cursor. It knows Return, line feed, backspace, tab and form feed; every
 * other control character does nothing. Not thread-safe.
 */
final class CallerScreen {
    private static final int MOST_LINES = 1_000;
    private static final int TAB = 8;

    private final Deque<String> above = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();
    private int column;

    /** A text is shown. */
    void show(String text) {
        text.chars().forEach(character -> put((char) character));
    }

    private void put(char character) {
        switch (character) {
            case '\r' -> column = 0;
            case '\n' -> feed();
            case '\b' -> column = Math.max(0, column - 1);
            case '\t' -> {
                int stop = (column / TAB + 1) * TAB;
                while (column < stop) {
                    print(' ');
                }
            }
            case '\f' -> {
                above.clear();
                line.setLength(0);
                column = 0;
            }
            default -> {
                if (!Character.isISOControl(character)) {
                    print(character);
                }
            }
        }
    }

    private void print(char character) {
        if (column < line.length()) {
            line.setCharAt(column, character);
        } else {
            line.append(character);
        }
        column++;
    }

    /** To the beginning of the next line, as terminal windows do that were told no Return. */
    private void feed() {
        above.addLast(line.toString());
        if (above.size() > MOST_LINES) {
            above.removeFirst();
        }
        line.setLength(0);
        column = 0;
    }

    /** Every line, the one with the cursor last. */
    List<String> lines() {
        List<String> all = new ArrayList<>(above);
        all.add(line.toString());
        return List.copyOf(all);
    }

    /** Whether the cursor stands at the beginning of an empty line. */
    boolean isAtLineStart() {
        return line.length() == 0;
    }
}
