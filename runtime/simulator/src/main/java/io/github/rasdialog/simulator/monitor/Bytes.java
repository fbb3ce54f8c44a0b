// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

import java.util.Arrays;

/** Bytes that grow up to a bound; what is past it is dropped. Not thread-safe. */
final class Bytes {
    private static final int MAX = 1 << 16;
    private static final int FIRST_CAPACITY = 128;
    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int size;

    int size() {
        return size;
    }

    void add(byte[] more, int length) {
        add(more, 0, length);
    }

    void add(byte[] more, int from, int length) {
        int taken = Math.min(length, MAX - size);
        if (size + taken > bytes.length) {
            bytes = Arrays.copyOf(
                    bytes, Math.min(MAX, Math.max(Math.max(FIRST_CAPACITY, 2 * bytes.length), size + taken)));
        }
        System.arraycopy(more, from, bytes, size, taken);
        size += taken;
    }

    void clear() {
        Arrays.fill(bytes, 0, size, (byte) 0);
        size = 0;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    boolean contains(byte[] part) {
        return contains(bytes, size, part);
    }

    /** Whether the first {@code length} bytes of {@code whole} contain {@code part}; the empty part is in none. */
    static boolean contains(byte[] whole, int length, byte[] part) {
        for (int start = 0; part.length > 0 && start + part.length <= length; start++) {
            if (whole[start] == part[0] && Arrays.equals(whole, start, start + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
