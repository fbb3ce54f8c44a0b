// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.semantics;

/**
 * How the values of all counters are packed into as few longs as they need: one where their bits are at most 64. Fields
 * do not straddle longs. Equal longs, equal settings. Immutable.
 */
public final class Packing {
    private final int words;
    private final int[] word;
    private final int[] shift;
    private final long[] mask;
    private final long[] max;

    /**
     * A packing.
     *
     * @param maxima the greatest value of each counter, at least 1
     */
    public Packing(int[] maxima) {
        this.word = new int[maxima.length];
        this.shift = new int[maxima.length];
        this.mask = new long[maxima.length];
        this.max = new long[maxima.length];
        int at = 0;
        int used = 0;
        for (int c = 0; c < maxima.length; c++) {
            int width = bits(maxima[c]);
            if (used + width > Long.SIZE) {
                at++;
                used = 0;
            }
            word[c] = at;
            shift[c] = used;
            mask[c] = ((1L << width) - 1) << used;
            max[c] = (long) maxima[c] << used;
            used += width;
        }
        this.words = at + 1;
    }

    private static int bits(long greatest) {
        return Long.SIZE - Long.numberOfLeadingZeros(greatest);
    }

    /** How many longs a setting takes. */
    public int words() {
        return words;
    }

    /** Which long of a setting holds a counter. */
    public int word(int counter) {
        return word[counter];
    }

    /** Whether a counter is at its max, given the long that holds it. */
    public boolean full(long holder, int counter) {
        return (holder & mask[counter]) == max[counter];
    }

    /** What to add to the long that holds a counter to add one to it. */
    public long one(int counter) {
        return 1L << shift[counter];
    }

    /** The value of a counter, given the long that holds it. */
    public int value(long holder, int counter) {
        return (int) ((holder & mask[counter]) >>> shift[counter]);
    }
}
