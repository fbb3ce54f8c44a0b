// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.story;

import io.github.rasdialog.simulator.caller.Script;
import java.util.List;

/** What a caller has in mind. */
public sealed interface CallerPlan {

    /**
     * He reads what he is asked, and answers; once the answers are used up he is silent.
     *
     * @param answers to one question after the other
     */
    record Careful(List<Answer> answers) implements CallerPlan {
        /** Copies the list. */
        public Careful {
            answers = List.copyOf(answers);
        }

        @Override
        public String toString() {
            return "a caller who " + (answers.isEmpty() ? "is silent" : answers);
        }
    }

    /** He types what comes to him: several lines ahead, halves of lines, any byte; nothing of it is a secret. */
    record Wild(Script script) implements CallerPlan {
        @Override
        public String toString() {
            return "a wild caller, " + script;
        }
    }
}
