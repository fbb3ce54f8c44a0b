// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.engine.SecurityDialogs;
import io.github.rasdialog.simulator.CallOutcome;
import io.github.rasdialog.simulator.Scenario;
import io.github.rasdialog.simulator.SecurityDll;
import io.github.rasdialog.simulator.Simulation;
import io.github.rasdialog.simulator.VirtualSimulation;

/** A login, run by the engine, against a simulated RAS server on a virtual clock. */
final class Login {
    private final VirtualSimulation simulation;

    /**
     * A login.
     *
     * @param maxTransactions how many transactions may be live at once
     */
    Login(DialogType type, long seed, int maxTransactions) {
        simulation = Simulation.virtual(seed);
        SecurityDialogs dialogs = new SecurityDialogs(
                type, simulation.rasman(), simulation.workers(), simulation.clock(), maxTransactions);
        simulation.install(SecurityDll.of(dialogs::begin, dialogs::end, dialogs::live));
        simulation.monitor().expectBound(maxTransactions);
        simulation.monitor().expectLines();
    }

    /** Places one call and lets it come to its end, and the server after it. */
    CallOutcome call(Scenario scenario) {
        return simulation.call(scenario);
    }

    VirtualSimulation simulation() {
        return simulation;
    }
}
