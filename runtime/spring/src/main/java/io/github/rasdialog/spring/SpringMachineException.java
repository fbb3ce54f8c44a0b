// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.spring;

/** Spring's machine failed, or something that listens to it did; the transaction ends in an ERROR (S1). */
public final class SpringMachineException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SpringMachineException(String message) {
        super(message);
    }

    SpringMachineException(String message, Throwable cause) {
        super(message, cause);
    }
}
