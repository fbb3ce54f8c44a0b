// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.Arrays;

/** A list of ints that grows without being copied. */
final class IntStore {
    private static final int CHUNK_BITS = 14;
    private static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;

    private int[][] chunks = new int[8][];
    private int size;

    int size() {
        return size;
    }

    int get(int index) {
        return chunks[index >>> CHUNK_BITS][index & CHUNK_MASK];
    }

    void set(int index, int value) {
        chunks[index >>> CHUNK_BITS][index & CHUNK_MASK] = value;
    }

    void add(int value) {
        int chunk = size >>> CHUNK_BITS;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunk);
        }
        if ((size & CHUNK_MASK) == 0) {
            chunks[chunk] = new int[1 << CHUNK_BITS];
        }
        chunks[chunk][size & CHUNK_MASK] = value;
        size++;
    }
}
