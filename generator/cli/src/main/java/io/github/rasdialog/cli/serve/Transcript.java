// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import io.github.rasdialog.runtime.rasman.CompleteMessage;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What happened in one call, as a person reads it afterwards; a secret is nothing but the word. Thread-safe. */
final class Transcript {
    /** A dialog has no loop without a bound; but a bound may be high. */
    private static final int MOST_LINES = 1_000;

    private static final double NANOS = 1e9;

    private final Charset charset;
    private final long start = System.nanoTime();
    private final List<String> lines = new ArrayList<>();

    Transcript(Charset charset) {
        this.charset = charset;
    }

    /** A text that was sent. */
    void sent(String state, byte[] text, int length) {
        add(state, "sent", quoted(text, 0, length));
    }

    /** A line that was typed. */
    void typed(String state, byte[] bytes, int offset, int length, boolean secret) {
        add(state, "typed", secret ? "(secret)" : quoted(bytes, offset, length));
    }

    /** What was reported to the server. */
    void completed(CompleteMessage message) {
        byte[] user = message.userName();
        byte[] domain = message.domain();
        add(
                "",
                "completed",
                message.id() == CompleteMessage.ERROR
                        ? "error " + Integer.toUnsignedString(message.error())
                        : (message.id() == CompleteMessage.SUCCESS ? "success" : "failure") + ", user "
                                + quoted(user, 0, user.length) + ", domain " + quoted(domain, 0, domain.length));
    }

    /** Anything else. */
    synchronized void add(String state, String what, String more) {
        if (lines.size() < MOST_LINES) {
            double seconds = Duration.ofNanos(System.nanoTime() - start).toNanos() / NANOS;
            lines.add(String.format(Locale.ROOT, "  %9.3f  %-16s %-10s %s", seconds, state, what, more)
                    .stripTrailing());
        } else if (lines.size() == MOST_LINES) {
            lines.add("  (and so on)");
        }
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** Control characters are written out: a transcript is read in a terminal too (S3). */
    private String quoted(byte[] bytes, int offset, int length) {
        StringBuilder shown = new StringBuilder("\"");
        new String(bytes, offset, length, charset).chars().forEach(character -> {
            switch (character) {
                case '\r' -> shown.append("\\r");
                case '\n' -> shown.append("\\n");
                case '"', '\\' -> shown.append('\\').append((char) character);
                default -> {
                    if (Character.isISOControl(character)) {
                        shown.append(String.format("\\x%02x", character));
                    } else {
                        shown.append((char) character);
                    }
                }
            }
        });
        return shown.append('"').toString();
    }
}
