// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman;

/**
 * The length WORD and the event of a Receive (X4): they stay valid until the event is signalled, even where the
 * transaction was ended under it.
 */
public interface PendingReceive extends AutoCloseable {

    /** Resets the event and sets the WORD to the number of bytes that fit, before Receive is called. */
    void arm(int capacity);

    /** Whether the server has signalled the event. */
    boolean isSignalled();

    /** The number of bytes received (X4); asked only once it is signalled. */
    int length();

    /**
     * Waits for the event (X6), for {@link #wake()} or for the time to pass, whichever comes first. Which it was,
     * {@link #isSignalled()} says.
     *
     * @param nanos the longest wait; {@link Long#MAX_VALUE} for ever
     */
    void await(long nanos);

    /** Ends the present {@link #await}, or the next one where none is under way, once. From any thread; never blocks. */
    void wake();

    /**
     * Gives the WORD and the event back. Where the server has yet to signal, they are kept alive until it does.
     * Never blocks.
     */
    @Override
    void close();
}
