// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Target;
import io.github.rasdialog.model.dialog.TimedOut;
import io.github.rasdialog.model.source.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/**
 * One way of one target of a state: to {@code next}, or to {@code exhausted}.
 *
 * @param from the state that it is written in
 * @param role what the target is for
 * @param to the state that it names
 * @param location of that name; of {@code from} where it is a default
 */
record Way(State from, Role role, State to, SourceLocation location) {

    /** What a target is for. */
    enum Role {
        NEXT,
        FAILED,
        RECEIVED,
        MALFORMED,
        TIMED_OUT,
        OUTCOME,
        UNDECIDED
    }

    /** Every way of every state. */
    static List<Way> all(Dialog dialog) {
        List<Way> ways = new ArrayList<>();
        for (State state : dialog.states()) {
            if (state instanceof AwaitSend send) {
                add(ways, dialog, state, Role.NEXT, send.next());
                add(ways, dialog, state, Role.FAILED, send.failed());
            } else if (state instanceof AwaitReceive receive) {
                addReceive(ways, dialog, receive);
            } else if (state instanceof TimedOut timedOut) {
                add(ways, dialog, state, Role.NEXT, timedOut.next());
            }
        }
        return ways;
    }

    private static void addReceive(List<Way> ways, Dialog dialog, AwaitReceive receive) {
        receive.malformed().ifPresent(target -> add(ways, dialog, receive, Role.MALFORMED, target));
        receive.timedOut().ifPresent(target -> add(ways, dialog, receive, Role.TIMED_OUT, target));
        add(ways, dialog, receive, Role.FAILED, receive.failed());
        if (receive.reaction() instanceof Reaction.Received received) {
            add(ways, dialog, receive, Role.RECEIVED, received.target());
        } else if (receive.reaction() instanceof Reaction.Decide decide) {
            decide.outcomes().forEach(outcome -> add(ways, dialog, receive, Role.OUTCOME, outcome.target()));
            add(ways, dialog, receive, Role.UNDECIDED, decide.undecided());
        }
    }

    private static void add(List<Way> ways, Dialog dialog, State from, Role role, Target target) {
        ways.add(new Way(from, role, dialog.state(target.next()), target.location()));
        target.counting()
                .ifPresent(counting -> ways.add(
                        new Way(from, role, dialog.state(counting.exhausted()), counting.exhaustedLocation())));
    }
}
