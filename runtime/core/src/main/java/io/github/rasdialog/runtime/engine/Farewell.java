// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.Ending;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a transaction once it is over, or about to be. Each step contains what it throws, and needs no memory
 * for that: after it come those that let the next caller in. Belongs to whoever runs the transaction.
 */
final class Farewell {
    private final PortUse port;
    private final Exchange exchange;
    private final Verdict verdict;
    private final Observation observation;

    Farewell(PortUse port, Exchange exchange, Verdict verdict, Observation observation) {
        this.port = port;
        this.exchange = exchange;
        this.verdict = verdict;
        this.observation = observation;
    }

    /** Before Complete, at the port: overwrites all that was typed, rendered or decided (S2). Contains nothing. */
    void eraseSecrets(@Nullable DialogMachine machine) {
        // Until the server has signalled, the buffer is its own (X6).
        if (!exchange.isInFlight() || exchange.isSignalled()) {
            port.wipeReceiveBuffer();
        }
        exchange.erase();
        erase(machine);
    }

    private void erase(@Nullable DialogMachine machine) {
        if (machine != null) {
            machine.erase();
            machine.discard(verdict.take());
        }
    }

    /** The same, where it is the failure of something else that is reported. */
    void tryEraseSecrets(@Nullable DialogMachine machine) {
        try {
            eraseSecrets(machine);
        } catch (Throwable thrown) {
            Faults.report(port.port(), "secrets could not be erased", thrown);
        }
    }

    /** Gives back what was taken, and counts it. Runs no code of the user's. */
    void letGo(@Nullable DialogMachine machine, Ending ending) {
        try {
            exchange.close();
        } catch (Throwable thrown) {
            Faults.report(port.port(), "the event could not be given back", thrown);
        }
        try {
            erase(machine);
        } catch (Throwable thrown) {
            Faults.report(port.port(), "secrets could not be erased", thrown);
        }
        try {
            observation.count(ending);
        } catch (Throwable thrown) {
            Faults.report(port.port(), "the ending could not be counted", thrown);
        }
    }

    /** Tells the listeners, then the handler, how it ended. */
    void tell(@Nullable DialogMachine machine, Ending ending) {
        try {
            observation.ended(port.deviceName(), machine == null ? "" : machine.stateName(), ending);
        } catch (Throwable thrown) {
            Faults.report(port.port(), "the ending could not be observed", thrown);
        }
        if (machine != null) {
            tellMachine(machine, ending);
        }
    }

    private void tellMachine(DialogMachine machine, Ending ending) {
        try {
            if (machine.action() != Action.NONE) {
                machine.end();
            }
        } catch (Throwable thrown) {
            Faults.report(port.port(), "the machine threw in end", thrown);
        }
        try {
            machine.tellEnding(ending);
        } catch (Throwable thrown) {
            Faults.report(port.port(), "the handler threw in ended", thrown);
        }
    }
}
