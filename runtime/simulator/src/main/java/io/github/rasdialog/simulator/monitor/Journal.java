// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

import io.github.rasdialog.simulator.caller.Printable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * The recent history of one call, in primitive arrays because it is written far more often than read. Of a long call
 * the older half is let go. Texts are cut to {@value #MAX_TEXT} bytes. Not thread-safe.
 */
final class Journal {
    private static final int INITIAL_ENTRIES = 32;
    private static final int MAX_ENTRIES = 256;
    private static final int MAX_TEXT = 80;
    private static final int NANOS_DIGITS = 9;
    private static final Happening[] HAPPENINGS = Happening.values();
    private static final byte[] NO_TEXT = {};

    private long[] nanos = new long[INITIAL_ENTRIES];
    private byte[] happenings = new byte[INITIAL_ENTRIES];
    private int[] numbers = new int[2 * INITIAL_ENTRIES];
    private byte[][] texts = new byte[INITIAL_ENTRIES][];
    private int size;
    private int letGo;

    void add(long at, Happening happening, int first, int second) {
        add(at, happening, first, second, NO_TEXT, 0);
    }

    void add(long at, Happening happening, int first, int second, byte[] text, int length) {
        makeRoom();
        nanos[size] = at;
        happenings[size] = (byte) happening.ordinal();
        numbers[2 * size] = first;
        numbers[2 * size + 1] = second;
        texts[size] = length == 0 ? NO_TEXT : Arrays.copyOf(text, Math.min(length, MAX_TEXT));
        size++;
    }

    private void makeRoom() {
        if (size < nanos.length) {
            return;
        }
        if (size < MAX_ENTRIES) {
            nanos = Arrays.copyOf(nanos, 2 * size);
            happenings = Arrays.copyOf(happenings, 2 * size);
            numbers = Arrays.copyOf(numbers, 4 * size);
            texts = Arrays.copyOf(texts, 2 * size);
        } else {
            int half = size / 2;
            System.arraycopy(nanos, half, nanos, 0, half);
            System.arraycopy(happenings, half, happenings, 0, half);
            System.arraycopy(numbers, size, numbers, 0, size);
            System.arraycopy(texts, half, texts, 0, half);
            size = half;
            letGo += half;
        }
    }

    /** The history, a line an event, {@code mask} applied to every text. */
    String timeline(UnaryOperator<String> mask) {
        StringBuilder out = new StringBuilder();
        if (letGo > 0) {
            out.append("  (").append(letGo).append(" earlier events)\n");
        }
        for (int i = 0; i < size; i++) {
            Happening happening = HAPPENINGS[happenings[i]];
            out.append(String.format("  %12s  ", seconds(nanos[i])))
                    .append(happening.line(numbers[2 * i], numbers[2 * i + 1], text(i, happening, mask)))
                    .append('\n');
        }
        return out.toString();
    }

    private String text(int entry, Happening happening, UnaryOperator<String> mask) {
        String text = mask.apply(Printable.of(texts[entry], 0, texts[entry].length));
        return happening == Happening.BROKEN ? text : '"' + text + '"';
    }

    /** Seconds with as many digits as it takes, at least three. */
    static String seconds(long nanos) {
        BigDecimal seconds = BigDecimal.valueOf(nanos, NANOS_DIGITS).stripTrailingZeros();
        return seconds.setScale(Math.max(3, seconds.scale())).toPlainString();
    }
}
