// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.interpreter;

import io.github.rasdialog.runtime.dialog.Ending;

/** Decides for an interpreted dialog, one handler a transaction: what the generated handler does, without its types. */
@FunctionalInterface
public interface DialogHandler {
    /**
     * Decides in a deciding state. An exception, an answer to another question and an answer that comes too late count as
     * <i>undecided</i>.
     *
     * @param question the state, what is surely known there, and what can be chosen
     * @throws Exception if it cannot decide
     */
    Decision decide(Question question) throws Exception;

    /**
     * Told once, after the transaction is over.
     *
     * @param ending how it ended
     */
    default void ended(Ending ending) {}
}
