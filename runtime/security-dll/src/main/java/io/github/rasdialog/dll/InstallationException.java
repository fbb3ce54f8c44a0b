// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

/** The security DLL cannot be registered, or unregistered. The message says why, for the user. */
public final class InstallationException extends Exception {
    private static final long serialVersionUID = 1;

    InstallationException(String message) {
        super(message);
    }
}
