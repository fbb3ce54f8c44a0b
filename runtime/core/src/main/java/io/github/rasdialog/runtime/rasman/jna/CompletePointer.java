// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import io.github.rasdialog.runtime.rasman.CompleteFunction;
import io.github.rasdialog.runtime.rasman.CompleteMessage;

/** The server's RasSecurityDialogComplete, called through its pointer: VOID (WINAPI *)(SECURITY_MESSAGE *). */
final class CompletePointer implements CompleteFunction {
    /** One a thread, used again: to make one takes longer than all the rest of a Complete. */
    private static final ThreadLocal<SecurityMessage> TOLD = ThreadLocal.withInitial(SecurityMessage::new);

    private final Function function;

    CompletePointer(Pointer function) {
        this.function = Function.getFunction(function, NativeLibraries.WINAPI);
    }

    @Override
    public void complete(CompleteMessage message) {
        SecurityMessage told = TOLD.get();
        told.set(message);
        try {
            function.invokeVoid(new Object[] {told.getPointer()});
        } finally {
            told.wipe();
        }
    }
}
