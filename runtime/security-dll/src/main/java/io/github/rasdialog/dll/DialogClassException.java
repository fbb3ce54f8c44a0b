// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

/** The class that {@code rasdialog.properties} names supplies no dialog. The message says what to mend. */
final class DialogClassException extends Exception {
    private static final long serialVersionUID = 1;

    DialogClassException(String message) {
        super(message);
    }

    DialogClassException(String message, Throwable cause) {
        super(message, cause);
    }
}
