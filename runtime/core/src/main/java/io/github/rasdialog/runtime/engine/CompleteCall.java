// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Result;
import io.github.rasdialog.runtime.engine.TransactionLife.Move;
import io.github.rasdialog.runtime.engine.TransactionLife.Phase;
import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.runtime.rasman.RasError;

/**
 * The one call of Complete (C1). What it is told is made before the life is moved, while to fail still means to call it:
 * once moved, nobody else would. To fail itself needs no memory: its message was made by Begin. Belongs to whoever runs
 * the transaction.
 */
final class CompleteCall {
    private static final Ending FAILED = Ending.completed(Result.ERROR, RasError.ERROR_AUTH_INTERNAL);

    private final PortUse port;
    private final TransactionLife life;
    private final CompleteMessage failure;
    private Ending ending = Ending.HUNG_UP;

    CompleteCall(PortUse port, TransactionLife life) {
        this.port = port;
        this.life = life;
        this.failure = CompleteMessage.error(port.port(), RasError.ERROR_AUTH_INTERNAL);
    }

    /** What Complete was told; hung up, as long as it was not called. */
    Ending ending() {
        return ending;
    }

    /**
     * From the port: reports this; an ERROR where End has come since the port was entered; nothing where Complete was called
     * before. What this throws, it throws before Complete.
     */
    void report(Completion completion) {
        try {
            if (life.phase() == Phase.DOOMED || !call(Phase.USING_PORT, completion)) {
                call(Phase.DOOMED, Completion.error(RasError.ERROR_PORT_DISCONNECTED));
            }
        } finally {
            completion.wipe();
        }
    }

    private boolean call(Phase from, Completion completion) {
        CompleteMessage message = completion.message(port.port());
        try {
            return call(from, message, completion.ending());
        } finally {
            message.wipe();
        }
    }

    /** From the port: reports an ERROR, if Complete is still to be called (S1). Never throws. */
    void fail() {
        if (!call(Phase.USING_PORT, failure, FAILED)) {
            call(Phase.DOOMED, failure, FAILED);
        }
    }

    private boolean call(Phase from, CompleteMessage message, Ending told) {
        if (!life.complete(from)) {
            return false;
        }
        ending = told;
        try {
            port.complete(message);
        } catch (Throwable thrown) {
            Faults.report(port.port(), "Complete failed", thrown);
        }
        if (from == Phase.DOOMED) {
            // End has come already, and a server need not call it again (E2).
            life.end();
        }
        // Or End has come from inside Complete (E1).
        life.tryMove(Move.RETURN);
        return true;
    }
}
