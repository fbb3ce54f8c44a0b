// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.graph;

/**
 * One reason to go from a state to another: an edge of the automaton, taken with its counter below max or at max.
 *
 * @param edge the edge's index
 * @param full whether its counter is at max; false where it counts nothing
 * @param label what happens, such as {@code timed-out}; empty where nothing is said
 * @param guard what must hold of a counter, such as {@code wrongCodes < 2}; empty where it counts nothing
 */
public record Way(int edge, boolean full, String label, String guard, Manner manner) {
    /** What tells ways apart. */
    public enum Manner {
        /** The dialog goes on. */
        ONWARD,
        /** The caller is silent for the whole time. */
        TIME_OUT,
        /** A counted retry. */
        RETRY,
        /** A counted retry whose counter is full. */
        EXHAUSTED,
        /** Something went wrong: a malformed line, no decision, an error of RASMAN. */
        MISHAP,
        /** The transaction is over. */
        END
    }
}
