// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import java.util.Arrays;

/** What the caller typed and the DLL has yet to receive (X8): nothing is lost and the order is kept. */
final class InputQueue {
    private static final int INITIAL_CAPACITY = 64;

    private byte[] bytes = new byte[INITIAL_CAPACITY];
    private int from;
    private int to;

    boolean isEmpty() {
        return from == to;
    }

    int size() {
        return to - from;
    }

    void add(byte[] more) {
        if (to + more.length > bytes.length) {
            int size = to - from;
            byte[] room = size + more.length > bytes.length ? new byte[2 * (size + more.length)] : bytes;
            System.arraycopy(bytes, from, room, 0, size);
            bytes = room;
            from = 0;
            to = size;
        }
        System.arraycopy(more, 0, bytes, to, more.length);
        to += more.length;
    }

    /** Moves as many bytes as there are and as fit to the start of {@code target}; how many. */
    int take(byte[] target, int capacity) {
        int taken = Math.max(0, Math.min(to - from, Math.min(capacity, target.length)));
        System.arraycopy(bytes, from, target, 0, taken);
        Arrays.fill(bytes, from, from + taken, (byte) 0);
        from += taken;
        return taken;
    }
}
