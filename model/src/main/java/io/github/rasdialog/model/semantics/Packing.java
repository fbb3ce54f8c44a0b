// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.semantics;

/**
 * How a place and the value of each counter are packed into as few longs as they need: one where the bits of all
 * counters and of the place are at most 64. Fields do not straddle longs; the place lies in the lowest bits of the
 * first. Equal longs, equal configurations. Immutable.
 *
 * <p>A place is a location, or whatever a search tells apart beside the counters.
 */
public final class Packing {
    private final int words;
    private final long placeMask;
    private final int[] word;
    private final int[] shift;
    private final long[] mask;
    private final long[] max;

    /**
     * A packing.
     *
     * @param places how many places there are, at least 1
     * @param maxima the greatest value of each counter, at least 1
     */
    public Packing(int places, int[] maxima) {
        int used = bits(places - 1L);
        this.placeMask = (1L << used) - 1;
        this.word = new int[maxima.length];
        this.shift = new int[maxima.length];
        this.mask = new long[maxima.length];
        this.max = new long[maxima.length];
        int at = 0;
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

    /** How many longs a configuration takes. */
    public int words() {
        return words;
    }

    /** The place, from a configuration's first long. */
    public int place(long first) {
        return (int) (first & placeMask);
    }

    /** A configuration's first long with another place. */
    public long withPlace(long first, int place) {
        return first & ~placeMask | place;
    }

    /** Which long of a configuration holds a counter. */
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
