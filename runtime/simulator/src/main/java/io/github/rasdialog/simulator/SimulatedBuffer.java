// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.rasman.PortBuffer;
import java.util.Arrays;

/**
 * A port's buffer with slack behind it: an overrun is seen by the monitor and goes on, as it would in the server's
 * memory. No more of it takes room than was ever used; the rest is zeros. Guarded by the call.
 */
final class SimulatedBuffer implements PortBuffer {
    private static final int SLACK = 64;
    private static final byte[] UNUSED = {};

    private final Call call;
    private final boolean sends;
    private final int size;
    private byte[] memory = UNUSED;

    SimulatedBuffer(Call call, boolean sends, int size) {
        this.call = call;
        this.sends = sends;
        this.size = size;
    }

    Call call() {
        return call;
    }

    boolean sends() {
        return sends;
    }

    /** The memory, with its first bytes, as many of {@code length} as there are. */
    byte[] memory(int length) {
        int used = inMemory(length);
        if (used > memory.length) {
            memory = Arrays.copyOf(memory, used);
        }
        return memory;
    }

    /** The first bytes, as many of {@code length} as there are. */
    byte[] content(int length) {
        return Arrays.copyOf(memory, inMemory(length));
    }

    boolean isZero(int length) {
        int used = Math.min(length, memory.length);
        for (int i = 0; i < used; i++) {
            if (memory[i] != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void write(byte[] source, int length) {
        synchronized (call) {
            touched(length);
            System.arraycopy(source, 0, memory(length), 0, inMemory(length));
        }
    }

    @Override
    public void read(byte[] target, int offset, int length) {
        synchronized (call) {
            if (sends) {
                call.monitor().sendBufferTouched(length);
            } else {
                call.monitor().receiveBufferRead(length);
            }
            System.arraycopy(memory(length), 0, target, offset, inMemory(length));
        }
    }

    @Override
    public void wipe(int length) {
        synchronized (call) {
            touched(length);
            Arrays.fill(memory, 0, Math.min(inMemory(length), memory.length), (byte) 0);
        }
    }

    private void touched(int length) {
        if (sends) {
            call.monitor().sendBufferTouched(length);
        } else {
            call.monitor().receiveBufferTouched(length);
        }
    }

    private int inMemory(int length) {
        return Math.max(0, Math.min(length, size + SLACK));
    }
}
