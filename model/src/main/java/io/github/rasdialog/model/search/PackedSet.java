// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.Arrays;

/**
 * Numbers packed values from 0 in the order in which they come: an open-addressing table of ints over the values, which
 * lie one after the other. Takes 8 bytes a long and, at its peak, 8 bytes a value beside.
 */
final class PackedSet {
    private static final int CHUNK_BITS = 14;
    private static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;

    /** A slot holds some bits of the value's hash, so that few others are looked at, and the value's number and one. */
    private static final int NUMBER_BITS = 28;

    private static final int NUMBER_MASK = (1 << NUMBER_BITS) - 1;

    /** Instead of a value's number: it is not here. */
    static final int ABSENT = -1;

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
        int hash = hash(value);
        int slot = slot(value, hash);
        if (slots[slot] != 0) {
            return number(slots[slot]);
        }
        append(value);
        slots[slot] = hash << NUMBER_BITS | size;
        if (size * 4L > slots.length * 3L) {
            grow();
        }
        return size - 1;
    }

    /** The number of a value, or {@link #ABSENT}. */
    int find(long[] value) {
        return number(slots[slot(value, hash(value))]);
    }

    private static int number(int slotted) {
        return (slotted & NUMBER_MASK) - 1;
    }

    /** Where a value is, or where it is to be. */
    private int slot(long[] value, int hash) {
        int slot = home(hash);
        while (slots[slot] != 0 && !(sameBits(slots[slot], hash) && holds(number(slots[slot]), value))) {
            slot = after(slot);
        }
        return slot;
    }

    private static boolean sameBits(int slotted, int hash) {
        return slotted >>> NUMBER_BITS == hash << NUMBER_BITS >>> NUMBER_BITS;
    }

    /** By the high bits of a hash; a slot holds low ones. */
    private int home(int hash) {
        return (int) ((hash & 0xFFFFFFFFL) * slots.length >>> Integer.SIZE);
    }

    private int after(int slot) {
        return slot + 1 == slots.length ? 0 : slot + 1;
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
        if (size == NUMBER_MASK) {
            throw new OutOfMemoryError("more than " + size + " packed values");
        }
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

    /** Half as many slots again. The old ones are let go first: the values are enough to fill the new. */
    private void grow() {
        int slotted = slots.length;
        slots = new int[0];
        slots = new int[slotted + (slotted >> 1)];
        long[] value = new long[words];
        for (int number = 0; number < size; number++) {
            get(number, value);
            int hash = hash(value);
            int slot = home(hash);
            while (slots[slot] != 0) {
                slot = after(slot);
            }
            slots[slot] = hash << NUMBER_BITS | number + 1;
        }
    }

    private static int hash(long[] value) {
        long hash = 0;
        for (long word : value) {
            hash = (hash ^ word) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) (hash ^ hash >>> 15);
    }
}
