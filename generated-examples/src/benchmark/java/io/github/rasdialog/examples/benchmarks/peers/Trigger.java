// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks.peers;

/** What can happen in the long login. */
public enum Trigger {
    SENT,
    RECEIVED,
    MALFORMED,
    TIMED_OUT,
    FAILED,
    RIGHT,
    WRONG,
    UNDECIDED,
    PROCEED,
    END
}
