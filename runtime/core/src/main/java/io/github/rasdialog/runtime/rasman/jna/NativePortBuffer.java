// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import com.sun.jna.Pointer;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import java.util.Objects;

/** The server's own memory. Nothing outside its bounds is ever touched. */
final class NativePortBuffer implements PortBuffer {
    private final Pointer memory;
    private final int size;

    NativePortBuffer(Pointer memory, int size) {
        this.memory = memory;
        this.size = size;
    }

    Pointer memory() {
        return memory;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void write(byte[] source, int length) {
        Objects.checkFromIndexSize(0, length, size);
        memory.write(0, source, 0, length);
    }

    @Override
    public void read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(0, length, size);
        memory.read(0, target, offset, length);
    }

    @Override
    public void wipe(int length) {
        Objects.checkFromIndexSize(0, length, size);
        memory.setMemory(0, length, (byte) 0);
    }
}
