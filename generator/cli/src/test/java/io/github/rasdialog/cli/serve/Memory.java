// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

/** What is really in use, after what is not has been cleared away. */
final class Memory {
    private static final int ROUNDS = 5;

    private Memory() {}

    /** Bytes on the heap. */
    static long used() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            System.gc();
            Thread.sleep(20);
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
