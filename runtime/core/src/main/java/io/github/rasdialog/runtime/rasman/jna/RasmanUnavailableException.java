// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

/** RASMAN cannot be had: its library, or one of the functions it should export, is missing. The message names which. */
public final class RasmanUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RasmanUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
