// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.dialog;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A value that must not leak (S2): it shows itself nowhere and can be overwritten. The secrets that a dialog lends to
 * its handler are erased when the decision is taken, and those that a handler hands in with its decision are erased once
 * they are stored; from then on every question about the value throws {@link IllegalStateException}. Thread-safe.
 */
public final class Secret {
    private final char[] characters;
    private boolean erased;

    private Secret(char[] characters) {
        this.characters = characters;
    }

    /** A secret of these characters, copied; overwrite your own. */
    public static Secret of(char[] characters) {
        return new Secret(characters.clone());
    }

    /** A secret of these characters, copied. What cannot be overwritten, such as a String, is better not used. */
    public static Secret of(CharSequence characters) {
        char[] copy = new char[characters.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = characters.charAt(i);
        }
        return new Secret(copy);
    }

    /** The number of characters. */
    public synchronized int length() {
        requireUsable();
        return characters.length;
    }

    /** A copy of the characters; overwrite it after use. */
    public synchronized char[] chars() {
        requireUsable();
        return characters.clone();
    }

    /**
     * A copy of the value in bytes; overwrite it after use.
     *
     * @throws IllegalArgumentException if {@code charset} lacks one of the characters; UTF-8 lacks none
     */
    public synchronized byte[] bytes(Charset charset) {
        requireUsable();
        CharsetEncoder encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        byte[] room = new byte[(int) Math.ceil(characters.length * (double) encoder.maxBytesPerChar())];
        ByteBuffer out = ByteBuffer.wrap(room);
        try {
            boolean whole =
                    encoder.encode(CharBuffer.wrap(characters), out, true).isUnderflow()
                            && encoder.flush(out).isUnderflow();
            if (!whole) {
                throw new IllegalArgumentException("the secret has a character that " + charset + " has not");
            }
            return Arrays.copyOf(room, out.position());
        } finally {
            Arrays.fill(room, (byte) 0);
        }
    }

    /** Whether it has the same characters, in a time that tells nothing but the length of {@code text}. */
    public synchronized boolean matches(CharSequence text) {
        requireUsable();
        int difference = characters.length ^ text.length();
        for (int i = 0; i < text.length(); i++) {
            char own = characters.length == 0 ? 0 : characters[i % characters.length];
            difference |= own ^ text.charAt(i);
        }
        return difference == 0;
    }

    /**
     * Whether it has the same bytes in {@code charset}, in a time that tells nothing but their number.
     *
     * @throws IllegalArgumentException if {@code charset} lacks one of the characters; UTF-8 lacks none
     */
    public boolean matches(byte[] bytes, Charset charset) {
        byte[] own = bytes(charset);
        try {
            return MessageDigest.isEqual(own, bytes);
        } finally {
            Arrays.fill(own, (byte) 0);
        }
    }

    /** Overwrites the value; any number of times. */
    public synchronized void erase() {
        Arrays.fill(characters, '\0');
        erased = true;
    }

    /** Whether it is erased. */
    public synchronized boolean isErased() {
        return erased;
    }

    /** Lets {@code reader} look at the characters, which must not outlive the call. */
    synchronized void read(Consumer<CharSequence> reader) {
        requireUsable();
        reader.accept(CharBuffer.wrap(characters));
    }

    /** Writes the characters in {@code charset}, which has them all, and gives their number. */
    synchronized int encode(TerminalCharset charset, byte[] into) {
        requireUsable();
        for (int i = 0; i < characters.length; i++) {
            into[i] = charset.encode(characters[i]);
        }
        return characters.length;
    }

    private void requireUsable() {
        if (erased) {
            throw new IllegalStateException("the secret is erased");
        }
    }

    /** Never the value. */
    @Override
    public String toString() {
        return "Secret[***]";
    }
}
