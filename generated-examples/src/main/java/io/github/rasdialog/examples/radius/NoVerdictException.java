// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.radius;

/** A RADIUS server gave no verdict that counts. The message holds nothing that was sent or received (S2). */
public final class NoVerdictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoVerdictException(String reason) {
        super(reason);
    }

    NoVerdictException(String reason, Exception cause) {
        super(reason, cause);
    }
}
