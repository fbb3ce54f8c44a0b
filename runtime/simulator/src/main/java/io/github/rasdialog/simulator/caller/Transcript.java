// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.caller;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A call as the caller saw it: what the terminal window showed and what he typed, in order. Immutable. Secrets are
 * masked wherever it is turned into text as a whole.
 *
 * @param entries in order
 */
public record Transcript(List<Entry> entries) {
    private static final char MASK = '*';

    /** Who wrote. */
    public enum Side {
        /** The dialog: shown in the terminal window. */
        SHOWN,
        /** The caller. */
        TYPED,
        /** The caller, something secret. */
        TYPED_SECRET
    }

    /**
     * Bytes that one side wrote without the other coming between.
     *
     * @param side who wrote
     * @param nanos when it began, since the simulation began
     * @param text one char a byte, ISO-8859-1; not masked
     */
    public record Entry(Side side, long nanos, String text) {
        @Override
        public String toString() {
            return side + " \"" + Printable.of(masked()) + "\"";
        }

        /** The text with every key of a secret but Enter replaced. */
        public String masked() {
            if (side != Side.TYPED_SECRET) {
                return text;
            }
            StringBuilder masked = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char key = text.charAt(i);
                masked.append(key == '\r' || key == '\n' ? key : MASK);
            }
            return masked.toString();
        }
    }

    /** Copies the list. */
    public Transcript {
        entries = List.copyOf(entries);
    }

    /** The terminal window as it stands at the end, in the dialog's charset: typed keys echoed, secrets masked. */
    public String screen(Charset charset) {
        StringBuilder screen = new StringBuilder();
        for (Entry entry : entries) {
            String text = new String(entry.masked().getBytes(StandardCharsets.ISO_8859_1), charset);
            screen.append(entry.side() == Side.SHOWN ? text : text.replaceAll("\r\n?", "\n"));
        }
        return screen.toString().replace("\r\n", "\n");
    }

    /** All that was shown, in order, one char a byte. */
    public String shown() {
        StringBuilder shown = new StringBuilder();
        for (Entry entry : entries) {
            if (entry.side() == Side.SHOWN) {
                shown.append(entry.text());
            }
        }
        return shown.toString();
    }

    /** The texts that were shown, each as it was sent. */
    public List<String> texts() {
        return entries.stream()
                .filter(entry -> entry.side() == Side.SHOWN)
                .map(Entry::text)
                .toList();
    }

    /** The {@link #screen} of a terminal that shows US-ASCII. */
    @Override
    public String toString() {
        return screen(StandardCharsets.US_ASCII);
    }

    /** Takes down a transcript. Not thread-safe. */
    public static final class Recorder {
        private final List<Entry> entries = new ArrayList<>();

        /** What {@code side} wrote; copied. */
        public void add(Side side, long nanos, byte[] bytes) {
            entries.add(new Entry(side, nanos, new String(bytes, StandardCharsets.ISO_8859_1)));
        }

        /** The transcript so far. */
        public Transcript transcript() {
            return new Transcript(entries);
        }
    }
}
