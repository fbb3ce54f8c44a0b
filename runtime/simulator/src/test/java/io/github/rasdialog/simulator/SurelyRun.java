// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.runtime.engine.Work;

/** Work of a simulated DLL, where there is always somebody to run it. */
interface SurelyRun extends Work {
    @Override
    default void fail(Throwable why) {
        throw new IllegalStateException("there is always somebody to run it", why);
    }

    @Override
    default void abandon(Throwable why) {
        throw new IllegalStateException("there is always somebody to run it", why);
    }
}
