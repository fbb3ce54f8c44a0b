// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

/** Numbers of 0 and more by pairs of such numbers: open addressing, for memoising. */
final class LongIntMap {
    static final int ABSENT = -1;

    private long[] keys = new long[1 << 6];
    private int[] values = new int[1 << 6];
    private int size;

    /** The value of a pair, or {@link #ABSENT}. */
    int get(int left, int right) {
        int slot = slot(keys, values, key(left, right));
        return values[slot] - 1;
    }

    /** Gives a pair, which must be absent, its value. */
    void put(int left, int right, int value) {
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        int slot = slot(keys, values, key(left, right));
        keys[slot] = key(left, right);
        values[slot] = value + 1;
        size++;
    }

    private static long key(int left, int right) {
        return (long) left << 32 | right;
    }

    private static int slot(long[] keys, int[] values, long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        int mask = keys.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (values[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] moreKeys = new long[2 * keys.length];
        int[] moreValues = new int[2 * keys.length];
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != 0) {
                int slot = slot(moreKeys, moreValues, keys[i]);
                moreKeys[slot] = keys[i];
                moreValues[slot] = values[i];
            }
        }
        keys = moreKeys;
        values = moreValues;
    }
}
