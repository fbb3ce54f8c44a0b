// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The life of a transaction: one atomic word, changed by one method. Begin, End, the worker and the clock race for it,
 * and who wins is decided here alone. Thread-safe, wait-free but for retries of a lost race.
 *
 * <p>{@code src/main/promela/transaction-life.pml} is its model: SPIN checks the very table below, written out for it
 * from this class, over every interleaving of worker, server, clock and a server that calls End from inside Complete.
 */
final class TransactionLife {

    /** What the transaction is doing, as far as End must know. */
    enum Phase {
        /** Begin accepted it; no worker yet. */
        BEGUN,
        /** The worker has it and is not at the port: End may take it away. */
        WORKING,
        /** The worker is inside a native call or at the port's buffers: End may not take it away (E3). */
        USING_PORT,
        /** End came and was answered "not yet": the worker must call Complete with an ERROR (E2). */
        DOOMED,
        /** The handler is being asked; the clock or End may take it away. */
        DECIDING,
        /** The worker calls Complete; it touches the port no more (C3). */
        COMPLETING,
        /** Complete has returned and nothing is left but to answer End, which is yet to come (E1). */
        COMPLETED,
        /** Over. */
        ENDED
    }

    /** Who does what. */
    enum Move {
        /** The worker takes it up. */
        START,
        /** The worker is about to use the port. */
        ENTER_PORT,
        /** The worker is done with the port, for now. */
        LEAVE_PORT,
        /** The worker asks the handler. */
        ASK,
        /** The handler has answered. */
        ANSWER,
        /** The clock: the handler took too long. */
        EXPIRE,
        /** The worker calls Complete, in its very next step. */
        COMPLETE,
        /** Complete has returned to the worker. */
        RETURN,
        /** The server calls End. */
        END
    }

    /** Where each move leads, by phase; null where it is refused. */
    private static final @Nullable Phase[][] TABLE = table();

    private static final int PHASE_BITS = 3;
    private static final long PHASE_MASK = (1L << PHASE_BITS) - 1;
    private static final Phase[] PHASES = Phase.values();

    private static final long ANY = 0;

    /** No word is negative. */
    private static final long REFUSED = -1;

    /** The phase in the low bits; above them the number of decisions asked so far, so that each has a ticket. */
    private final AtomicLong word = new AtomicLong(Phase.BEGUN.ordinal());

    Phase phase() {
        return phase(word.get());
    }

    /** Names the present decision. */
    long ticket() {
        return word.get() >>> PHASE_BITS;
    }

    /** Whether this very decision is still awaited. */
    boolean awaitsDecision(long ticket) {
        long present = word.get();
        return phase(present) == Phase.DECIDING && present >>> PHASE_BITS == ticket;
    }

    /** Makes a move; false where it is refused, and then nothing has changed. */
    boolean tryMove(Move move) {
        return change(move, ANY, 0) != REFUSED;
    }

    /** {@link Move#ANSWER} or {@link Move#EXPIRE}, of this very decision. */
    boolean tryMove(Move move, long ticket) {
        return change(move, ~PHASE_MASK, ticket << PHASE_BITS) != REFUSED;
    }

    /** {@link Move#COMPLETE} from this very phase; false where it is refused, or End has made it another. */
    boolean complete(Phase from) {
        return change(Move.COMPLETE, PHASE_MASK, from.ordinal()) != REFUSED;
    }

    /** {@link Move#END}, which is never refused; the phase it was made from. */
    Phase end() {
        return phase(change(Move.END, ANY, 0));
    }

    /**
     * The one place where the word changes, if its bits {@code which} are those {@code expected}. Gives the word before, or
     * {@link #REFUSED}.
     */
    private long change(Move move, long which, long expected) {
        while (true) {
            long before = word.get();
            Phase next = TABLE[phase(before).ordinal()][move.ordinal()];
            if (next == null || (before & which) != expected) {
                return REFUSED;
            }
            long decisions = (before >>> PHASE_BITS) + (move == Move.ASK ? 1 : 0);
            if (word.compareAndSet(before, decisions << PHASE_BITS | next.ordinal())) {
                return before;
            }
        }
    }

    private static Phase phase(long word) {
        return PHASES[(int) (word & PHASE_MASK)];
    }

    /** Where the move leads from the phase; empty where it is refused. */
    static Optional<Phase> next(Phase phase, Move move) {
        return Optional.ofNullable(TABLE[phase.ordinal()][move.ordinal()]);
    }

    private static @Nullable Phase[][] table() {
        @Nullable Phase[][] table = new Phase[Phase.values().length][Move.values().length];
        allow(table, Move.START, Phase.BEGUN, Phase.WORKING);
        allow(table, Move.ENTER_PORT, Phase.WORKING, Phase.USING_PORT);
        allow(table, Move.ENTER_PORT, Phase.DOOMED, Phase.DOOMED);
        allow(table, Move.LEAVE_PORT, Phase.USING_PORT, Phase.WORKING);
        allow(table, Move.LEAVE_PORT, Phase.DOOMED, Phase.DOOMED);
        allow(table, Move.ASK, Phase.WORKING, Phase.DECIDING);
        allow(table, Move.ANSWER, Phase.DECIDING, Phase.WORKING);
        allow(table, Move.EXPIRE, Phase.DECIDING, Phase.WORKING);
        allow(table, Move.COMPLETE, Phase.USING_PORT, Phase.COMPLETING);
        allow(table, Move.COMPLETE, Phase.DOOMED, Phase.COMPLETING);
        allow(table, Move.RETURN, Phase.COMPLETING, Phase.COMPLETED);
        for (Phase phase : Phase.values()) {
            boolean atPort = phase == Phase.USING_PORT || phase == Phase.DOOMED;
            allow(table, Move.END, phase, atPort ? Phase.DOOMED : Phase.ENDED);
        }
        return table;
    }

    private static void allow(@Nullable Phase[][] table, Move move, Phase from, Phase to) {
        table[from.ordinal()][move.ordinal()] = to;
    }
}
