// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman;

/** The {@code RasSecurityDialogComplete} that Begin was given: a function pointer of the server's. */
@FunctionalInterface
public interface CompleteFunction {
    /**
     * Reports the result (C1). The server may call End before this returns, on this thread (E1).
     *
     * @param message what is reported
     */
    void complete(CompleteMessage message);
}
