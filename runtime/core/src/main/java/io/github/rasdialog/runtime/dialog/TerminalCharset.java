// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.dialog;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * The charset of a dialog's terminal: every byte is one character. Its tables are made once, so that a transition can
 * look at bytes as characters without allocating. Immutable, thread-safe.
 */
public final class TerminalCharset {
    private static final int BYTES = 256;
    private static final int FIRST_C1 = 0x80;
    private static final int LAST_C1 = 0x9f;
    private static final short NONE = -1;
    private static final char REPLACEMENT = '\uFFFD';

    private final Charset charset;
    private final char[] characters = new char[BYTES];
    private final boolean[] controls = new boolean[BYTES];
    private final char[] encodable;
    private final byte[] encoded;

    /** The bytes of the first characters, most of what is ever asked for. */
    private final short[] first = new short[BYTES];

    private TerminalCharset(Charset charset) {
        this.charset = charset;
        if (charset.newEncoder().maxBytesPerChar() != 1) {
            throw new IllegalArgumentException(charset + " is no single-byte charset");
        }
        int known = 0;
        for (int b = 0; b < BYTES; b++) {
            characters[b] = new String(new byte[] {(byte) b}, charset).charAt(0);
            boolean unknown = characters[b] == REPLACEMENT;
            controls[b] = Character.isISOControl(characters[b]) || unknown && b >= FIRST_C1 && b <= LAST_C1;
            known += unknown ? 0 : 1;
        }
        encodable = new char[known];
        encoded = new byte[known];
        fillEncoder();
    }

    private void fillEncoder() {
        int[] pairs = new int[encodable.length];
        int count = 0;
        for (int b = 0; b < BYTES; b++) {
            if (characters[b] != REPLACEMENT) {
                pairs[count++] = characters[b] << Byte.SIZE | b;
            }
        }
        Arrays.sort(pairs);
        for (int i = 0; i < count; i++) {
            encodable[i] = (char) (pairs[i] >>> Byte.SIZE);
            encoded[i] = (byte) pairs[i];
        }
        for (char character = 0; character < first.length; character++) {
            int at = Arrays.binarySearch(encodable, character);
            first[character] = at < 0 ? NONE : (short) Byte.toUnsignedInt(encoded[at]);
        }
    }

    /**
     * The charset of that name.
     *
     * @throws IllegalArgumentException if this Java has no such charset, or not one byte stands for one character in it
     */
    public static TerminalCharset of(String name) {
        return new TerminalCharset(Charset.forName(name));
    }

    /** The same as Java's. */
    public Charset charset() {
        return charset;
    }

    /**
     * A text of the dialog, ready to be sent.
     *
     * @throws IllegalArgumentException if it holds a character that the charset has not
     */
    public Literal literal(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = encode(text.charAt(i));
        }
        return new Literal(bytes);
    }

    /** The character that a byte stands for; U+FFFD where it stands for none. */
    char decode(byte value) {
        return characters[Byte.toUnsignedInt(value)];
    }

    /**
     * The byte that stands for a character.
     *
     * @throws IllegalArgumentException if the charset has not got it; the message does not show it (S2)
     */
    byte encode(char character) {
        int value = find(character);
        if (value == NONE) {
            throw new IllegalArgumentException("a character that " + charset + " has not");
        }
        return (byte) value;
    }

    /** Whether the charset has the character. */
    boolean has(char character) {
        return find(character) != NONE;
    }

    /** The byte that stands for a character, unsigned, or {@link #NONE}. */
    private int find(char character) {
        if (character < first.length) {
            return first[character];
        }
        int at = Arrays.binarySearch(encodable, character);
        return at < 0 ? NONE : Byte.toUnsignedInt(encoded[at]);
    }

    /**
     * Whether a byte could steer the terminal (S3): a C0 or C1 control, DEL, and in the place of C1 also a byte that
     * the charset does not know.
     */
    boolean isControl(byte value) {
        return controls[Byte.toUnsignedInt(value)];
    }

    @Override
    public String toString() {
        return charset.name();
    }
}
