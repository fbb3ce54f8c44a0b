// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.radius;

import java.util.List;
import java.util.Optional;
import org.aaa4j.radius.core.attribute.attributes.State;

/** What a RADIUS server said. */
public sealed interface Verdict {
    /** Access-Accept. */
    record Accepted() implements Verdict {}

    /** Access-Reject. */
    record Rejected() implements Verdict {}

    /**
     * Access-Challenge: the server asks for more.
     *
     * @param messages its question, as it was received: text from outside
     * @param state what must come back with the answer
     */
    record Challenged(List<String> messages, Optional<State> state) implements Verdict {
        /** Copies the list. */
        public Challenged {
            messages = List.copyOf(messages);
        }
    }
}
