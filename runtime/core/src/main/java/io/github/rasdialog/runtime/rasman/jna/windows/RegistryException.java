// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna.windows;

/** Windows refused something of the registry; the message says what and why. */
public final class RegistryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RegistryException(String message) {
        super(message);
    }

    RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
