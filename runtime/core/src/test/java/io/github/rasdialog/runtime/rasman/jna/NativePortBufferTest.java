// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.jna.Memory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The server's memory is touched within its bounds only (X3, X4). */
class NativePortBufferTest {
    private static final int SIZE = 16;
    private static final int BEYOND = 64;

    private final Memory memory = new Memory(BEYOND);
    private final NativePortBuffer buffer = new NativePortBuffer(memory, SIZE);

    @Property(tries = 200)
    void what_is_written_is_read_and_nothing_beyond_is_touched(
            @ForAll @Size(BEYOND) byte[] bytes, @ForAll @IntRange(min = -1, max = BEYOND) int length) {
        memory.clear();
        if (length < 0 || length > SIZE) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> buffer.write(bytes, length));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> buffer.read(bytes, 0, length));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> buffer.wipe(length));
            return;
        }
        buffer.write(bytes, length);
        byte[] read = new byte[BEYOND];
        buffer.read(read, 3, length);
        for (int i = 0; i < length; i++) {
            assertThat(read[3 + i]).isEqualTo(bytes[i]);
        }
        assertThat(memory.getByteArray(length, BEYOND - length)).containsOnly(0);
        buffer.wipe(length);
        assertThat(memory.getByteArray(0, BEYOND)).containsOnly(0);
    }
}
