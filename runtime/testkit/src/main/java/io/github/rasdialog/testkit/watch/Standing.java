// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.watch;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.TimedOut;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Phase;
import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a machine is, as far as anybody can see.
 *
 * @param action what it asks for
 * @param counters the value of each counter
 */
public record Standing(State state, Action action, List<Integer> counters) {
    /** Copies the counters. */
    public Standing {
        counters = List.copyOf(counters);
    }

    static Standing of(Dialog dialog, DialogMachine machine) {
        return new Standing(
                dialog.state(machine.state()),
                machine.action(),
                IntStream.range(0, dialog.counters().size())
                        .mapToObj(machine::counter)
                        .toList());
    }

    /** Where a machine must be at a configuration of the model. */
    static Standing at(Configuration configuration) {
        State state = configuration.location().state();
        return new Standing(state, action(state, configuration.location().phase()), configuration.counters());
    }

    private static Action action(State state, Phase phase) {
        if (state instanceof AwaitSend) {
            return Action.SEND;
        } else if (state instanceof AwaitReceive) {
            return phase == Phase.DECIDING ? Action.DECIDE : Action.RECEIVE;
        } else if (state instanceof TimedOut) {
            return Action.PROCEED;
        }
        return state instanceof Completing ? Action.COMPLETE : Action.NONE;
    }

    boolean deciding() {
        return action == Action.DECIDE;
    }

    boolean question() {
        return action == Action.RECEIVE && state instanceof AwaitReceive;
    }

    /** Such as {@code readCode (RECEIVE) [1]}. */
    @Override
    public String toString() {
        return state.name() + " (" + action + ")" + (counters.isEmpty() ? "" : " " + counters);
    }
}
