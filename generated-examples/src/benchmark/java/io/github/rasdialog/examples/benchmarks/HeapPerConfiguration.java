// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks;

import java.io.IOException;

/**
 * Weighs configurations: the smallest heap in which a dialog can be checked, less that for one of a few configurations,
 * by the number of its configurations. What a table needs while it grows is in it.
 */
record HeapPerConfiguration(CheckCommand command) {
    private static final double MEBIBYTE = 1024.0 * 1024;

    /** Measures. */
    Measurement measure(String benchmark, String scenario, String yaml, int expectedStatus, long configurations)
            throws IOException, InterruptedException {
        int program = command.leastHeap(new DialogFamily(1, 1).yaml(), 0);
        int heap = command.leastHeap(yaml, expectedStatus);
        return new Measurement(
                benchmark,
                scenario,
                "rasdialog check, heap per configuration",
                (heap - program) * MEBIBYTE / configurations,
                "bytes",
                "a heap of " + heap + " MiB will do");
    }
}
