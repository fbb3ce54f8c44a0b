// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.dialog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place where one run of a dialog keeps one datum. Its bytes are allocated once; to store and to write them
 * allocates nothing. It belongs to its machine; but a handler whose decision is void by now may still be asking for the
 * value while the machine has gone on. Hence this much is thread-safe: nothing is lent that escapes the next {@link
 * #takeBack} or {@link #erase} (S2). What such a handler sees may be half of the old value and half of the new; nobody
 * hears its answer.
 */
public final class Datum {
    private final DatumType type;
    private final byte[] bytes;
    private final @Nullable PatternCheck check;
    private int length;
    private boolean set;

    /** Of a handler that is asked, and of those that were asked before and come late. */
    private @Nullable List<Secret> lent;

    /** Whether there is anything to take back, so that a transition need not lock to see that there is nothing. */
    private volatile boolean anyLent;

    /** An unset datum. */
    public Datum(DatumType type) {
        this.type = type;
        this.bytes = new byte[type.max()];
        Pattern pattern = type.pattern();
        this.check = pattern == null ? null : new PatternCheck(pattern, type.charset());
    }

    /**
     * Stores a line that is well-formed.
     *
     * @return {@code false}: it is too short, too long or does not match; what was there stays
     */
    public boolean receive(byte[] line, int offset, int lineLength) {
        if (lineLength < type.min() || lineLength > type.max()) {
            return false;
        }
        if (check != null && !check.matches(line, offset, lineLength)) {
            return false;
        }
        System.arraycopy(line, offset, bytes, 0, lineLength);
        keep(lineLength);
        return true;
    }

    /** Stores a value that {@link DatumType#check(String)} has accepted. */
    public synchronized void set(String value) {
        int valueLength = value.length();
        for (int i = 0; i < valueLength; i++) {
            bytes[i] = type.charset().encode(value.charAt(i));
        }
        keep(valueLength);
    }

    /**
     * Stores a secret that {@link DatumType#check(Secret)} has accepted.
     *
     * @throws IllegalStateException if it is erased
     */
    public synchronized void set(Secret value) {
        keep(value.encode(type.charset(), bytes));
    }

    private void keep(int newLength) {
        if (newLength < length) {
            Arrays.fill(bytes, newLength, length, (byte) 0);
        }
        length = newLength;
        set = true;
    }

    /** The value, in a new String. */
    public synchronized String text() {
        requireSet();
        return new String(bytes, 0, length, type.charset().charset());
    }

    /** The value, lent to the handler until {@link #takeBack()}. */
    public synchronized Secret lend() {
        requireSet();
        char[] characters = new char[length];
        for (int i = 0; i < length; i++) {
            characters[i] = type.charset().decode(bytes[i]);
        }
        Secret secret = Secret.of(characters);
        Arrays.fill(characters, '\0');
        if (lent == null) {
            lent = new ArrayList<>(1);
        }
        lent.add(secret);
        anyLent = true;
        return secret;
    }

    /** Erases what was lent. */
    public void takeBack() {
        if (anyLent) {
            eraseLent();
        }
    }

    private synchronized void eraseLent() {
        if (lent != null) {
            lent.forEach(Secret::erase);
            lent.clear();
        }
        anyLent = false;
    }

    /**
     * Writes the value as it is.
     *
     * @param into where to
     * @param at the first byte's place
     * @return the place after the last byte
     * @throws IndexOutOfBoundsException if it does not fit
     */
    public synchronized int write(byte[] into, int at) {
        requireSet();
        System.arraycopy(bytes, 0, into, at, length);
        return at + length;
    }

    /**
     * Writes the value as the terminal may see it: without control characters (S3).
     *
     * @param into where to
     * @param at the first byte's place
     * @return the place after the last byte
     * @throws IndexOutOfBoundsException if it does not fit
     */
    public synchronized int echo(byte[] into, int at) {
        requireSet();
        int end = at;
        for (int i = 0; i < length; i++) {
            if (!type.charset().isControl(bytes[i])) {
                into[end++] = bytes[i];
            }
        }
        return end;
    }

    /** Overwrites the value and what was lent of it (S2); the datum is unset then. */
    public synchronized void erase() {
        takeBack();
        Arrays.fill(bytes, (byte) 0);
        length = 0;
        set = false;
    }

    private void requireSet() {
        if (!set) {
            throw new IllegalStateException(type.name() + " is not set");
        }
    }

    /** The datum's name, never its value (S2). */
    @Override
    public synchronized String toString() {
        return type.name() + (set ? " (set)" : " (unset)");
    }

    /** Whether a line matches, without a copy of it. */
    private static final class PatternCheck {
        private final View candidate;
        private final Matcher matcher;

        PatternCheck(Pattern pattern, TerminalCharset charset) {
            this.candidate = new View(charset);
            this.matcher = pattern.matcher(candidate);
        }

        boolean matches(byte[] line, int offset, int length) {
            candidate.show(line, offset, length);
            try {
                return candidate.matches(matcher);
            } finally {
                candidate.hide();
            }
        }
    }

    /** Bytes seen as characters, so that a line can be matched where it lies. */
    private static final class View extends BoundedText {
        private static final byte[] NOTHING = {};

        private final TerminalCharset charset;
        private byte[] line = NOTHING;
        private int offset;
        private int length;

        View(TerminalCharset charset) {
            this.charset = charset;
        }

        void show(byte[] newLine, int newOffset, int newLength) {
            line = newLine;
            offset = newOffset;
            length = newLength;
        }

        void hide() {
            show(NOTHING, 0, 0);
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        char characterAt(int index) {
            return charset.decode(line[offset + index]);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            View part = new View(charset);
            part.show(line, offset + start, end - start);
            return part;
        }

        /** Never the characters (S2). */
        @Override
        public String toString() {
            return length + " characters";
        }
    }
}
