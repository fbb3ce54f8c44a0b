// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.observe;

import java.util.Optional;

/** Whether this Java has the Flight Recorder; the JFR classes are loaded only where it has. */
final class FlightRecorder {
    private static final String MODULE = "jdk.jfr";

    private FlightRecorder() {}

    /** The listener that writes JFR events; empty where this Java has no JFR. */
    static Optional<TransactionListener> listener() {
        return ModuleLayer.boot().findModule(MODULE).map(present -> new FlightRecorderListener());
    }
}
