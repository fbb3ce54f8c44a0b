// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman;

/**
 * One of a port's two buffers: memory of the server, valid from Begin until Complete is called (B3, C3) and not to be
 * touched while a call that uses it is pending (X6).
 */
public interface PortBuffer {
    /** Its size in bytes, as Begin was told. */
    int size();

    /** Copies {@code length} bytes of {@code source} into the buffer, from its start. */
    void write(byte[] source, int length);

    /** Copies the first {@code length} bytes of the buffer into {@code target}, from {@code offset} on. */
    void read(byte[] target, int offset, int length);

    /** Overwrites the first {@code length} bytes with zeros (S2). */
    void wipe(int length);
}
