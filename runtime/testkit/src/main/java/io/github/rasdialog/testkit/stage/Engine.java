// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.stage;

import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.engine.Clock;
import io.github.rasdialog.runtime.engine.SecurityDialogs;
import io.github.rasdialog.runtime.engine.Workers;
import io.github.rasdialog.runtime.rasman.Rasman;
import io.github.rasdialog.simulator.SecurityDll;

/** What runs a dialog as a security DLL. */
@FunctionalInterface
public interface Engine {
    /** The engine that this project runs dialogs with. */
    Engine OURS = (type, rasman, workers, clock, maxTransactions) -> {
        SecurityDialogs dialogs = new SecurityDialogs(type, rasman, workers, clock, maxTransactions);
        return SecurityDll.of(dialogs::begin, dialogs::end, dialogs::live);
    };

    /**
     * A DLL for one dialog.
     *
     * @param maxTransactions how many transactions may be live at once (S4)
     */
    SecurityDll install(DialogType type, Rasman rasman, Workers workers, Clock clock, int maxTransactions);
}
