// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.conformance;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.Ending;
import java.util.List;
import java.util.Map;

/** Something that executes a dialog: generated code, an interpreter, somebody else's engine. */
public interface Execution {
    /** What a disagreement calls it. */
    String name();

    /** A new run, not yet started. */
    Subject begin();

    /** One run. */
    interface Subject {
        /** The machine. */
        DialogMachine machine();

        /**
         * A decision of this execution's own kind.
         *
         * @param values a String, or a {@code Secret} where the datum is secret, for each datum that the outcome sets
         */
        Object decision(AwaitReceive state, Reaction.Outcome outcome, List<Object> values);

        /** Has the machine ask its handler, which gives no answer. */
        Asked ask() throws Exception;

        /** What the handler was told of how it ended. */
        List<Ending> endings();
    }

    /**
     * What a handler was asked.
     *
     * @param state the deciding state's name
     * @param known what it was shown: a String or a {@code Secret} for the name of each datum
     */
    record Asked(String state, Map<String, Object> known) {}
}
