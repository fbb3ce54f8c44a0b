// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import io.github.rasdialog.cli.play.Key.Kind;
import java.io.IOException;
import java.util.Optional;

/** Makes keys of the characters that a terminal sends (ECMA-48, as xterm does). */
final class KeyReader {
    private static final char ESCAPE = 0x1B;
    private static final char DELETE = 0x7F;
    private static final char LAST_CONTROL = 0x1F;
    private static final int LONGEST_SEQUENCE = 16;

    /** How long a terminal takes at most to send what follows an Escape that no finger has pressed. */
    private static final long ESCAPE_MILLIS = 50;

    /** Where the characters come from. */
    @FunctionalInterface
    interface Source {
        /** The next character; negative where none came in this time, or at the end. 0 waits for ever. */
        int read(long millis) throws IOException;
    }

    private final Source source;

    KeyReader(Source source) {
        this.source = source;
    }

    /** The next key; empty where none came in this time, or at the end. 0 waits for ever. */
    Optional<Key> read(long millis) throws IOException {
        int character = source.read(millis);
        return character < 0 ? Optional.empty() : Optional.of(key((char) character));
    }

    private Key key(char character) throws IOException {
        return switch (character) {
            case '\r', '\n' -> Key.of(Kind.ENTER);
            case '\b', DELETE -> Key.of(Kind.BACKSPACE);
            case '\t' -> Key.of(Kind.TAB);
            case ESCAPE -> escaped();
            default -> {
                boolean control = character > 0 && character <= LAST_CONTROL;
                yield control ? Key.control((char) (character | 0x60)) : Key.text(character);
            }
        };
    }

    private Key escaped() throws IOException {
        int next = source.read(ESCAPE_MILLIS);
        if (next < 0) {
            return Key.of(Kind.ESCAPE);
        }
        if (next != '[' && next != 'O') {
            return Key.of(Kind.OTHER);
        }
        StringBuilder sequence = new StringBuilder();
        int character;
        do {
            character = source.read(ESCAPE_MILLIS);
            sequence.append((char) character);
        } while (character >= 0 && character < '@' && sequence.length() < LONGEST_SEQUENCE);
        return switch (sequence.toString()) {
            case "C" -> Key.of(Kind.RIGHT);
            case "6~" -> Key.of(Kind.PAGE_DOWN);
            default -> Key.of(Kind.OTHER);
        };
    }
}
