// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.caller;

/**
 * The remote user of one call, with the terminal window before him. Called by the simulation, one call at a time; must
 * not block. He acts through the {@link Line}, from here or from any other thread.
 */
public interface Caller {

    /** The call was taken; the first of all. */
    void connected(Line line);

    /** The terminal window shows this text. The array is the caller's to keep. */
    void shown(byte[] text);

    /** The call is over, whoever ended it; the last of all. */
    default void disconnected() {}
}
