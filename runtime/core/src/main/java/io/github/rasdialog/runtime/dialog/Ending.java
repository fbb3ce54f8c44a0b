// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.dialog;

import java.util.Optional;

/**
 * How a transaction ended, told to the handler once, after the fact.
 *
 * @param result what Complete reported; empty where the transaction was hung up and Complete was never called (E2)
 * @param error the code that an ERROR carried, as an unsigned DWORD; 0 otherwise
 */
public record Ending(Optional<Result> result, int error) {
    /** The caller or the server hung up before Complete (E2). */
    public static final Ending HUNG_UP = new Ending(Optional.empty(), 0);

    /** Complete was called with this result. */
    public static Ending completed(Result result, int error) {
        return new Ending(Optional.of(result), error);
    }
}
