// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.reference;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Target;
import io.github.rasdialog.model.dialog.TimedOut;
import java.util.ArrayList;
import java.util.List;

/** The targets of states. */
final class ReferenceTargets {
    private ReferenceTargets() {}

    static List<Target> of(State state) {
        List<Target> targets = new ArrayList<>(at(state, false));
        targets.addAll(at(state, true));
        return targets;
    }

    /** Those of one phase; a state without phases has all of them in the first. */
    static List<Target> at(State state, boolean deciding) {
        List<Target> targets = new ArrayList<>();
        if (state instanceof AwaitSend send && !deciding) {
            targets.addAll(List.of(send.next(), send.failed()));
        } else if (state instanceof TimedOut timedOut && !deciding) {
            targets.add(timedOut.next());
        } else if (state instanceof AwaitReceive receive && !deciding) {
            if (receive.reaction() instanceof Reaction.Received received) {
                targets.add(received.target());
            }
            receive.malformed().ifPresent(targets::add);
            receive.timedOut().ifPresent(targets::add);
            targets.add(receive.failed());
        } else if (state instanceof AwaitReceive receive) {
            receive.decide().ifPresent(decide -> {
                decide.outcomes().forEach(outcome -> targets.add(outcome.target()));
                targets.add(decide.undecided());
            });
        }
        return targets;
    }
}
