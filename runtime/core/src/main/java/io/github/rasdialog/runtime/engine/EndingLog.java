// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.dialog.Ending;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;

/** Tells the log how a transaction ended: port, device, last state, result, duration; never what was typed (S2). */
final class EndingLog {
    private static final System.Logger LOG = System.getLogger("io.github.rasdialog.runtime.engine");

    private EndingLog() {}

    static void tell(PortUse port, String state, Ending ending, long nanos) {
        LOG.log(
                Level.DEBUG,
                () -> "port " + Long.toHexString(port.port()) + " (" + port.deviceName() + "): " + told(ending)
                        + ", in state " + state + ", after " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms");
    }

    private static String told(Ending ending) {
        return ending.result()
                .map(result ->
                        ending.error() == 0 ? result.name() : result + " " + Integer.toUnsignedString(ending.error()))
                .orElse("hung up");
    }
}
