// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.accounts;

import java.io.IOException;

/** A file of accounts has a bad line. The message names the file, the line and the reason, never what the line holds (S2). */
public final class AccountFileException extends IOException {
    private static final long serialVersionUID = 1L;

    AccountFileException(String file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
    }
}
