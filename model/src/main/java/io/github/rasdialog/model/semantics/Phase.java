// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.semantics;

/** The part of a state that a configuration is in. */
public enum Phase {
    /** All of a state that is no await-receive. */
    WHOLE,
    /** An await-receive waits for a line. */
    RECEIVING,
    /** An await-receive has its line and waits for the handler. */
    DECIDING
}
