// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks.peers;

/** Where the long login can be. */
public enum Place {
    ASK_CODE,
    READ_CODE,
    DECIDE_CODE,
    SILENT,
    GAVE_UP,
    GRANTED,
    DENIED,
    FAILED,
    UNDECIDED,
    OVER
}
