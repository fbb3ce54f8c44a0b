// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.Arrays;

/**
 * Numbers packed values from 0 in the order in which they come: an open-addressing table of ints over the values, which
 * lie one after the other. Takes 8 bytes a long and, at its peak, 20 bytes a value beside.
 */
final class PackedSet {
    private static final int CHUNK_BITS = 14;
    private static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;

    private final int words;
    private long[][] chunks = new long[8][];
    private int[] slots = new int[1 << 8];
    private int size;

    /**
     * An empty set.
     *
     * @param words the length of each value, in longs
     */
    PackedSet(int words) {
        this.words = words;
    }

    int size() {
        return size;
    }

    /**
     * The number of a value; a new one gets the next number.
     *
     * @param value copied if it is new
     */
    int add(long[] value) {
        int mask = slots.length - 1;
        int slot = hash(value) & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (holds(number, value)) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        append(value);
        slots[slot] = size;
        if (size * 5L > slots.length * 3L) {
            grow();
        }
        return size - 1;
    }

    /** The first long of a value. */
    long first(int number) {
        return chunks[number >>> CHUNK_BITS][(number & CHUNK_MASK) * words];
    }

    /** Copies a value out. */
    void get(int number, long[] into) {
        System.arraycopy(chunks[number >>> CHUNK_BITS], (number & CHUNK_MASK) * words, into, 0, words);
    }

    private boolean holds(int number, long[] value) {
        long[] chunk = chunks[number >>> CHUNK_BITS];
        int at = (number & CHUNK_MASK) * words;
        for (int word = 0; word < words; word++) {
            if (chunk[at + word] != value[word]) {
                return false;
            }
        }
        return true;
    }

    private void append(long[] value) {
        int chunk = size >>> CHUNK_BITS;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunk);
        }
        if ((size & CHUNK_MASK) == 0) {
            chunks[chunk] = new long[words << CHUNK_BITS];
        }
        System.arraycopy(value, 0, chunks[chunk], (size & CHUNK_MASK) * words, words);
        size++;
    }

    private void grow() {
        int[] larger = new int[2 * slots.length];
        int mask = larger.length - 1;
        long[] value = new long[words];
        for (int number = 0; number < size; number++) {
            get(number, value);
            int slot = hash(value) & mask;
            while (larger[slot] != 0) {
                slot = slot + 1 & mask;
            }
            larger[slot] = number + 1;
        }
        slots = larger;
    }

    private int hash(long[] value) {
        long hash = 0;
        for (int word = 0; word < words; word++) {
            hash = (hash ^ value[word]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) (hash ^ hash >>> 15);
    }
}
