// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

/** Something that the player wants cannot be done; the message tells him why. Nothing has changed. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    RefusedException(String reason) {
        super(reason);
    }
}
