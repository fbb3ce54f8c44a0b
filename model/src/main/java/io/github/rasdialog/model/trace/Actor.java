// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.trace;

/** Who takes part in a call. */
public enum Actor {
    /** Whoever sits before the terminal window. */
    CALLER("caller"),
    /** The RAS server, RASMAN included. */
    SERVER("server"),
    /** The security DLL, which runs the dialog. */
    DLL("DLL"),
    /** What the user of the generated classes wrote: it decides. */
    HANDLER("handler");

    private final String word;

    Actor(String word) {
        this.word = word;
    }

    /** As timelines write it. */
    public String word() {
        return word;
    }
}
