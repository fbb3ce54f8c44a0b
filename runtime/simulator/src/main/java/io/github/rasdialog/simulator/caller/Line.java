// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.caller;

/** The caller's end of the line. Thread-safe on the real clock. Whatever is done after the call is over is ignored. */
public interface Line {

    /** Types: the bytes reach the server at once. Copied. */
    void type(byte[] keys);

    /** Types something secret, which transcripts and timelines mask, and which must turn up nowhere (S2). */
    void typeSecret(byte[] keys);

    /** Hangs up. */
    void hangUp();

    /**
     * Does something later.
     *
     * @param nanos from now on, at least 0
     */
    void later(long nanos, Runnable action);
}
