// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

/** Whose buffer a native call was given. */
public enum BufferOwner {
    /** The port's own send buffer. */
    OWN_SEND,
    /** The port's own receive buffer. */
    OWN_RECEIVE,
    /** A buffer of an older transaction on the same handle. */
    OLDER_TRANSACTION,
    /** A buffer of another port, or none of the server's at all. */
    FOREIGN
}
