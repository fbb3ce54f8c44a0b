// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.rasman.jna.AskingMachine;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The dialog of these tests, as a user's class supplies it. */
public final class AskingDialog implements Supplier<DialogType> {
    @Override
    public DialogType get() {
        AtomicInteger endings = new AtomicInteger();
        return new DialogType(
                "Asking",
                "sha256:0",
                AskingMachine.SEND_BUFFER,
                AskingMachine.RECEIVE_BUFFER,
                () -> new AskingMachine(endings));
    }
}
