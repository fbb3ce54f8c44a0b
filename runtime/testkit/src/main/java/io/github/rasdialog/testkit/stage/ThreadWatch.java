// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.stage;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Finds threads that were started and run on. */
final class ThreadWatch {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(1);

    private final int countBefore = Thread.activeCount();
    private final Thread[] before = alive(countBefore);

    private static Thread[] alive(int count) {
        Thread[] threads = new Thread[count + 16];
        Thread.enumerate(threads);
        return threads;
    }

    /** Those that are new and do not end soon, in words. Looks closely only where there are more than before. */
    List<String> leaked() {
        if (Thread.activeCount() <= countBefore) {
            return List.of();
        }
        Set<Thread> known = new HashSet<>(List.of(compact(before)));
        long deadline = System.nanoTime() + PATIENCE;
        List<Thread> leaked = fresh(known);
        while (!leaked.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(A_MOMENT);
            leaked = fresh(known);
        }
        return leaked.stream()
                .map(thread -> "the thread " + thread.getName() + " runs on")
                .toList();
    }

    private static List<Thread> fresh(Set<Thread> known) {
        return List.of(compact(alive(Thread.activeCount()))).stream()
                .filter(thread -> !known.contains(thread) && thread.isAlive() && !ofTheMachine(thread))
                .toList();
    }

    /** Threads that the virtual machine or its libraries share out. */
    private static boolean ofTheMachine(Thread thread) {
        return thread.getName().startsWith("ForkJoinPool.commonPool")
                || thread.getName().startsWith("surefire");
    }

    private static Thread[] compact(Thread[] threads) {
        return Arrays.stream(threads).filter(Objects::nonNull).toArray(Thread[]::new);
    }
}
