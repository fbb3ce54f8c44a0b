// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.dialog;

/** A piece of a text that stands for itself, in bytes. Immutable, thread-safe. */
public final class Literal {
    private final byte[] bytes;

    Literal(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Writes it.
     *
     * @param into where to
     * @param at the first byte's place
     * @return the place after the last byte
     * @throws IndexOutOfBoundsException if it does not fit
     */
    public int write(byte[] into, int at) {
        System.arraycopy(bytes, 0, into, at, bytes.length);
        return at + bytes.length;
    }
}
