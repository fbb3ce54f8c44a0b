// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.graph;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.dialog.Report;
import io.github.rasdialog.model.dialog.State;
import java.util.List;

/**
 * A state in a picture.
 *
 * @param details short lines to stand under its name, none longer than a few words
 * @param happy whether it lies on the happy path
 */
public record Node(State state, Look look, List<String> details, boolean happy) {
    /** Copies the details. */
    public Node {
        details = List.copyOf(details);
    }

    /** What tells kinds of states, and results, apart. */
    public enum Look {
        /** The server speaks. */
        AWAIT_SEND,
        /** The caller types. */
        AWAIT_RECEIVE,
        /** The caller was silent. */
        TIMED_OUT,
        /** Completing with SUCCESS. */
        SUCCESS,
        /** Completing with FAILURE. */
        FAILURE,
        /** Completing with ERROR. */
        ERROR,
        /** Nothing follows. */
        ENDED;

        /** How a state looks. */
        public static Look of(State state) {
            if (state instanceof AwaitSend) {
                return AWAIT_SEND;
            } else if (state instanceof AwaitReceive) {
                return AWAIT_RECEIVE;
            } else if (state instanceof Completing completing) {
                if (completing.report() instanceof Report.Verdict verdict) {
                    return verdict.success() ? SUCCESS : FAILURE;
                }
                return ERROR;
            }
            return state instanceof Ended ? ENDED : TIMED_OUT;
        }
    }

    /** Its state's name. */
    public String name() {
        return state.name();
    }
}
