// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.run;

import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;

/** Sees what comes to a machine and where that leads. Called by whoever runs the machine. */
public interface MachineWatcher {
    /** The present state's text is about to be sent. The array is the engine's: what is kept must be copied. */
    void sends(DialogMachine machine, byte[] text, int length);

    /** A line came, perhaps a secret one; the machine has yet to move. Whoever keeps its bytes answers for S2. */
    void typed(DialogMachine machine, byte[] bytes, int offset, int length);

    /** Something else came; the machine has yet to move. */
    void happened(DialogMachine machine, Incident incident);

    /** The machine has moved. */
    void moved(DialogMachine machine, Action next);
}
