// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import io.github.rasdialog.runtime.observe.TransactionListener;

/** A listener of a user's, found on the class path; tells what it hears where the Java machine was started to want that. */
public final class TellingListener implements TransactionListener {
    /** The system property that makes it tell. */
    static final String TELLS = "rasdialog.listener.tells";

    @Override
    public void ended(Ended event) {
        if (Boolean.getBoolean(TELLS)) {
            System.err.println(
                    "heard " + event + ", counted " + SecurityDll.counters().orElseThrow());
            throw new IllegalStateException("a listener that is broken");
        }
    }
}
