// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits for threads of others to be done. */
final class Drained {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private Drained() {}

    static void await(BooleanSupplier done) throws InterruptedException, TimeoutException {
        long until = System.nanoTime() + PATIENCE;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - until > 0) {
                throw new TimeoutException("nobody got done");
            }
            Thread.sleep(1);
        }
    }
}
