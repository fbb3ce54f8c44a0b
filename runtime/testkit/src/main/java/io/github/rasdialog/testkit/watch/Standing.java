// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.watch;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.testkit.conformance.Actions;
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
        return new Standing(configuration.location().state(), Actions.at(configuration), configuration.counters());
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
