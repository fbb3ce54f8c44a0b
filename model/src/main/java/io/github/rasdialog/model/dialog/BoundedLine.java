// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that an expression may look at so often and no more, as the engine has it: then it does not match. */
public final class BoundedLine implements CharSequence {
    private static final int MOST_LOOKS = 1_000_000;

    private final String line;
    private int looks;

    private BoundedLine(String line) {
        this.line = line;
    }

    /** What an expression makes of a line. */
    public enum Match {
        /** All of the line matches. */
        WHOLE,
        /** It does not, but a longer line that begins so might. */
        BEGUN,
        /** It does not, however it goes on. */
        NONE,
        /** That takes too many looks, or recurses too deeply. */
        UNDECIDED
    }

    /** What an expression makes of a line. */
    public static Match match(Pattern expression, String line) {
        try {
            Matcher matcher = expression.matcher(new BoundedLine(line));
            if (matcher.matches()) {
                return Match.WHOLE;
            }
            return matcher.hitEnd() ? Match.BEGUN : Match.NONE;
        } catch (TooManyLooks | StackOverflowError undecided) {
            return Match.UNDECIDED;
        }
    }

    /** Whether all of it matches; where that is undecided, it does not. */
    static boolean matches(String expression, String line) {
        return match(Pattern.compile(expression), line) == Match.WHOLE;
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
