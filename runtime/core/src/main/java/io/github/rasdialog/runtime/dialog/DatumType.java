// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.dialog;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a datum are like: their length in bytes, their pattern, whether they are secret. The same holds
 * for what a caller typed and for what a handler supplies. Immutable, thread-safe.
 */
public final class DatumType {
    private final String name;
    private final TerminalCharset charset;
    private final int min;
    private final int max;
    private final @Nullable Pattern pattern;

    private DatumType(String name, TerminalCharset charset, int min, int max, @Nullable Pattern pattern) {
        this.name = name;
        this.charset = charset;
        this.min = min;
        this.max = max;
        this.pattern = pattern;
    }

    /**
     * Values of {@code min} to {@code max} bytes.
     *
     * @param name the datum's, for messages
     * @param charset the terminal's
     */
    public static DatumType text(String name, TerminalCharset charset, int min, int max) {
        return new DatumType(name, charset, min, max, null);
    }

    /** The same, whole values matching a {@code java.util.regex} expression. */
    public DatumType matching(String expression) {
        return new DatumType(name, charset, min, max, Pattern.compile(expression));
    }

    /** The datum's name. */
    public String name() {
        return name;
    }

    /** The longest value, in bytes. */
    public int max() {
        return max;
    }

    /**
     * Accepts a value that a handler supplies, or throws.
     *
     * @throws IllegalArgumentException if it is too short or too long, does not match, or holds a character that the
     *     charset has not; the message does not show the value (S2)
     */
    public void check(String value) {
        checkCharacters(value);
    }

    /**
     * Accepts a secret that a handler supplies, or throws.
     *
     * @throws IllegalArgumentException as {@link #check(String)}
     * @throws IllegalStateException if it is erased
     */
    public void check(Secret value) {
        value.read(this::checkCharacters);
    }

    private void checkCharacters(CharSequence value) {
        int length = value.length();
        if (length < min || length > max) {
            throw new IllegalArgumentException(name + " must have " + min + " to " + max + " bytes, not " + length);
        }
        for (int i = 0; i < length; i++) {
            if (!charset.has(value.charAt(i))) {
                throw new IllegalArgumentException(name + " holds a character that " + charset + " has not");
            }
        }
        if (pattern != null && !matches(pattern, value)) {
            throw new IllegalArgumentException(name + " does not match its pattern");
        }
    }

    private static boolean matches(Pattern pattern, CharSequence value) {
        BoundedText text = new Supplied(value);
        return text.matches(pattern.matcher(text));
    }

    TerminalCharset charset() {
        return charset;
    }

    int min() {
        return min;
    }

    @Nullable
    Pattern pattern() {
        return pattern;
    }

    @Override
    public String toString() {
        return name;
    }

    /** What a handler supplies, matched as what a caller types is. */
    private static final class Supplied extends BoundedText {
        private final CharSequence value;

        Supplied(CharSequence value) {
            this.value = value;
        }

        @Override
        public int length() {
            return value.length();
        }

        @Override
        char characterAt(int index) {
            return value.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Supplied(value.subSequence(start, end));
        }

        /** Never the characters (S2). */
        @Override
        public String toString() {
            return length() + " characters";
        }
    }
}
