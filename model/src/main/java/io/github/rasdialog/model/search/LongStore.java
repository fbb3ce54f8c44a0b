// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.Arrays;

/** A list of longs that grows without being copied. */
final class LongStore {
    private static final int CHUNK_BITS = 14;
    private static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;

    private long[][] chunks = new long[8][];
    private int size;

    int size() {
        return size;
    }

    long get(int index) {
        return chunks[index >>> CHUNK_BITS][index & CHUNK_MASK];
    }

    void set(int index, long value) {
        chunks[index >>> CHUNK_BITS][index & CHUNK_MASK] = value;
    }

    void add(long value) {
        int chunk = size >>> CHUNK_BITS;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunk);
        }
        if ((size & CHUNK_MASK) == 0) {
            chunks[chunk] = new long[1 << CHUNK_BITS];
        }
        chunks[chunk][size & CHUNK_MASK] = value;
        size++;
    }
}
