// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import io.github.rasdialog.runtime.dialog.AskingMachine;
import io.github.rasdialog.runtime.dialog.DialogType;
import java.util.function.Supplier;

/** The dialog of these tests, as a user's class supplies it. */
public final class AskingDialog implements Supplier<DialogType> {
    @Override
    public DialogType get() {
        return new DialogType(
                "Asking", "sha256:0", AskingMachine.SEND_BUFFER, AskingMachine.RECEIVE_BUFFER, AskingMachine::new);
    }
}
