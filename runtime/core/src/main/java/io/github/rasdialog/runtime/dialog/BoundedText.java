// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.dialog;

import java.util.regex.Matcher;

/**
 * Text that an expression may look at so often and no more: what a caller types must not keep a thread busy for hours,
 * whatever the expression. To match allocates nothing. Not thread-safe.
 */
abstract class BoundedText implements CharSequence {
    /** How often a character may be looked at: some ten milliseconds. An ordinary expression takes a few a character. */
    static final int MOST_LOOKS = 1_000_000;

    private static final TooManyLooks TOO_MANY_LOOKS = new TooManyLooks();

    private int looks;

    /**
     * Whether the whole text, which must be the matcher's, matches. Where that takes too many looks, or recurses too deeply,
     * it cannot be said to.
     */
    final boolean matches(Matcher matcher) {
        looks = 0;
        try {
            return matcher.reset().matches();
        } catch (TooManyLooks | StackOverflowError undecided) {
            return false;
        }
    }

    @Override
    public final char charAt(int index) {
        if (++looks > MOST_LOOKS) {
            throw TOO_MANY_LOOKS;
        }
        return characterAt(index);
    }

    abstract char characterAt(int index);

    /** Thrown through the matcher, always the same one, without a trace. */
    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyLooks() {
            super("too many looks", null, false, false);
        }
    }
}
