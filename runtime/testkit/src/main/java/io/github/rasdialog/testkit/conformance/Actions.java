// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.conformance;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.TimedOut;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Phase;
import io.github.rasdialog.runtime.dialog.Action;

/** What a machine must ask for. */
public final class Actions {
    private Actions() {}

    /** The action that belongs to a configuration. */
    public static Action at(Configuration configuration) {
        State state = configuration.location().state();
        if (configuration.location().phase() == Phase.DECIDING) {
            return Action.DECIDE;
        }
        if (state instanceof AwaitSend) {
            return Action.SEND;
        }
        if (state instanceof AwaitReceive) {
            return Action.RECEIVE;
        }
        if (state instanceof TimedOut) {
            return Action.PROCEED;
        }
        return state instanceof Completing ? Action.COMPLETE : Action.NONE;
    }
}
