// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.callback;

import java.io.IOException;

/** Whoever sees to it that users are called back. Thread-safe. */
public interface CallBacks {
    /**
     * Hands over that a user wants to be called back at a number, which is one that he may be called at.
     *
     * @throws IOException if it could not be handed over; then nobody calls
     */
    void note(String user, String number) throws IOException;
}
