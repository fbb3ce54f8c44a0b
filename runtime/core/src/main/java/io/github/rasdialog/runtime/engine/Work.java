// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.rasman.PendingReceive;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as those who run it see it: it does what it can, says what it waits for, and never waits itself. One
 * runner at a time, but for {@link #expire}.
 */
public interface Work {

    /** What the work waits for. */
    enum Need {
        /** {@link #pending()} to be signalled or woken, or {@link #waitNanos()} to pass; then {@link #advance()}. */
        RECEIVE,
        /** A decision: {@link #decide} then {@link #decided}, raced by {@link #expire} after {@link #waitNanos()}. */
        DECISION,
        /** Nothing: let go of it. */
        NOTHING
    }

    /** Goes on until it must wait. Native calls are made in here; they return at once (X2). */
    Need advance();

    /** The Receive that {@link Need#RECEIVE} waits for. */
    PendingReceive pending();

    /** The longest wait from now on, in nanoseconds of the engine's clock; {@link Long#MAX_VALUE} for ever. */
    long waitNanos();

    /** Names the present decision, so that a late clock cannot end the next one. */
    long ticket();

    /** Asks the handler; {@code null} where it threw, or where that decision is void by now. Changes nothing. */
    @Nullable
    Object decide(long ticket);

    /**
     * Hands in the decision. {@code true}: go on with {@link #advance()}; {@code false}: the clock or End was faster,
     * the decision is void and the runner must let go.
     */
    boolean decided(long ticket, @Nullable Object decision);

    /**
     * The clock: {@code within} has passed. {@code true}: the decision is void and the caller must have {@link
     * #advance()} called, as the new runner; {@code false}: too late, nothing happened. From any thread.
     */
    boolean expire(long ticket);

    /**
     * Ends it where nobody can be had to run it: Complete is called with an ERROR, if it is still to be called (S1). Runs no
     * code of the user's and waits for nothing. {@link #advance()} is due all the same, from whoever can be had in the end:
     * it lets go. Called by whoever would run it; never throws.
     *
     * @param why is logged, if Complete was still to be called
     */
    void fail(Throwable why);

    /**
     * Ends it where nobody ever will call {@link #advance()}: as {@link #fail}, then lets go at once. Neither the handler
     * nor a listener hears how it ended.
     *
     * @param why is logged
     */
    void abandon(Throwable why);
}
