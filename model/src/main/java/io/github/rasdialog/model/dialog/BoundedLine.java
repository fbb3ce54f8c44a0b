// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import java.util.regex.Pattern;

/** A line that an expression may look at so often and no more, as the engine has it: then it does not match. */
final class BoundedLine implements CharSequence {
    private static final int MOST_LOOKS = 1_000_000;

    private final String line;
    private int looks;

    private BoundedLine(String line) {
        this.line = line;
    }

    /** Whether all of it matches; where that takes too many looks, or recurses too deeply, it does not. */
    static boolean matches(String expression, String line) {
        try {
            return Pattern.matches(expression, new BoundedLine(line));
        } catch (TooManyLooks | StackOverflowError undecided) {
            return false;
        }
    }

    @Override
    public int length() {
        return line.length();
    }

    @Override
    public char charAt(int index) {
        if (++looks > MOST_LOOKS) {
            throw new TooManyLooks();
        }
        return line.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return line.subSequence(start, end);
    }

    @Override
    public String toString() {
        return line;
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
