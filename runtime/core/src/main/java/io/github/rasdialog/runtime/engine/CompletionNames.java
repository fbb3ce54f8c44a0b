// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.runtime.rasman.RasError;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns the names that a machine renders in its terminal's charset into those that the server reads, in the ANSI code
 * page of its machine (C2): each whole, or not at all. Immutable, thread-safe.
 *
 * @param terminal the dialog's charset
 * @param ansi the ANSI code page of the server's machine
 */
record CompletionNames(Charset terminal, Charset ansi) {
    private static final Map<Charset, Boolean> ASCII_IN = new ConcurrentHashMap<>();

    /**
     * The user's name.
     *
     * @throws UntoldName if the server could not read it as it is
     */
    byte[] user(byte[] rendered, int length) throws UntoldName {
        return encode(rendered, length, CompleteMessage.MAX_USER_NAME);
    }

    /**
     * The domain.
     *
     * @throws UntoldName if the server could not read it as it is
     */
    byte[] domain(byte[] rendered, int length) throws UntoldName {
        return encode(rendered, length, CompleteMessage.MAX_DOMAIN);
    }

    private byte[] encode(byte[] rendered, int length, int max) throws UntoldName {
        if (length <= max && isPlainAscii(rendered, length) && isAsciiIn(terminal) && isAsciiIn(ansi)) {
            return Arrays.copyOf(rendered, length);
        }
        CharBuffer characters = decode(rendered, length);
        byte[] room = new byte[max];
        try {
            ByteBuffer bytes = ByteBuffer.wrap(room);
            CharsetEncoder encoder = ansi.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            CoderResult result = encoder.encode(characters, bytes, true);
            if (result.isUnderflow()) {
                result = encoder.flush(bytes);
            }
            if (result.isOverflow()) {
                throw new UntoldName(RasError.ERROR_INSUFFICIENT_BUFFER);
            }
            if (result.isError()) {
                throw new UntoldName(RasError.ERROR_NO_UNICODE_TRANSLATION);
            }
            byte[] name = Arrays.copyOf(room, bytes.position());
            requireReadable(name, characters.flip());
            return name;
        } finally {
            Arrays.fill(characters.array(), '\0');
            Arrays.fill(room, (byte) 0);
        }
    }

    /** Most names are, and read the same everywhere; all others take the long way. */
    private static boolean isPlainAscii(byte[] name, int length) {
        for (int i = 0; i < length; i++) {
            if (name[i] <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the bytes from 1 to 127 are ASCII in a charset, both ways. */
    private static boolean isAsciiIn(Charset charset) {
        return ASCII_IN.computeIfAbsent(charset, asked -> {
            byte[] bytes = new byte[Byte.MAX_VALUE];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (i + 1);
            }
            String text = new String(bytes, StandardCharsets.US_ASCII);
            return asked.canEncode()
                    && text.equals(new String(bytes, asked))
                    && Arrays.equals(bytes, text.getBytes(asked));
        });
    }

    private CharBuffer decode(byte[] rendered, int length) throws UntoldName {
        try {
            return terminal.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(rendered, 0, length));
        } catch (CharacterCodingException noCharacter) {
            throw new UntoldName(RasError.ERROR_NO_UNICODE_TRANSLATION);
        }
    }

    /** A NUL would end it early, and some code pages write two characters alike. */
    private void requireReadable(byte[] name, CharBuffer meant) throws UntoldName {
        CharBuffer read = ansi.decode(ByteBuffer.wrap(name));
        boolean same = read.equals(meant);
        boolean whole = same && read.chars().noneMatch(character -> character == 0);
        Arrays.fill(read.array(), '\0');
        if (!whole) {
            Arrays.fill(name, (byte) 0);
            throw new UntoldName(same ? RasError.ERROR_AUTH_INTERNAL : RasError.ERROR_NO_UNICODE_TRANSLATION);
        }
    }

    /** A name that the server could not read as it is; never says which. */
    static final class UntoldName extends Exception {
        private static final long serialVersionUID = 1;

        private final int error;

        UntoldName(int error) {
            super("a name cannot be told to the server: error " + error, null, false, false);
            this.error = error;
        }

        /** The code to complete with instead. */
        int error() {
            return error;
        }
    }
}
