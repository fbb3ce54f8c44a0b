// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import java.util.PriorityQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs what is due, one after the other, on a thread of its own, which is kept a while and then goes. That thread is
 * woken only for what is due before everything else: most alarms are set and cancelled without its hearing of them.
 * Thread-safe.
 */
final class AlarmClock {
    /** Something to be run at its time. */
    static final class Alarm {
        private final long due;
        private final Runnable action;

        private Alarm(long due, Runnable action) {
            this.due = due;
            this.action = action;
        }
    }

    private final ThreadFactory threads;
    private final long keptIdle;

    /** The earliest first. Instants of {@link System#nanoTime} are compared by their distance, which may wrap round. */
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>((one, other) -> Long.signum(one.due - other.due));

    private @Nullable Thread runner;
    private long wakesAt;

    /**
     * A clock without a thread, until it is needed.
     *
     * @param keptIdle how long its thread is kept while nothing is set, in nanoseconds
     */
    AlarmClock(ThreadFactory threads, long keptIdle) {
        this.threads = threads;
        this.keptIdle = keptIdle;
    }

    /**
     * Has something run after a time. A thread that died on the way, whatever of, is replaced.
     *
     * @throws OutOfMemoryError if there is no thread to be had, or no memory; then nothing is set
     */
    synchronized Alarm set(long nanos, Runnable action) {
        Alarm alarm = new Alarm(System.nanoTime() + nanos, action);
        if (runner == null || !runner.isAlive()) {
            wakesAt = alarm.due;
            Thread started = threads.newThread(this::run);
            started.start();
            runner = started;
        }
        alarms.add(alarm);
        if (alarm.due - wakesAt < 0) {
            notifyAll();
        }
        return alarm;
    }

    /** What is due already may run all the same. */
    synchronized void cancel(Alarm alarm) {
        alarms.remove(alarm);
    }

    private void run() {
        for (Alarm due = next(); due != null; due = next()) {
            ring(due);
        }
    }

    /** One that throws must not keep the others from being rung. */
    private static void ring(Alarm due) {
        try {
            due.action.run();
        } catch (Throwable thrown) {
            Faults.report("an alarm failed", thrown);
        }
    }

    /** Waits for the next that is due; {@code null}: nothing was set for so long that the thread may go. */
    private synchronized @Nullable Alarm next() {
        long goesAt = System.nanoTime() + keptIdle;
        while (true) {
            Alarm first = alarms.peek();
            long left = (first == null ? goesAt : first.due) - System.nanoTime();
            if (left <= 0) {
                if (first == null) {
                    runner = null;
                }
                return alarms.poll();
            }
            wakesAt = first == null ? goesAt : first.due;
            sleep(left);
        }
    }

    private void sleep(long nanos) {
        try {
            // Rounded up: to be early would be to come round again at once.
            wait(TimeUnit.NANOSECONDS.toMillis(nanos) + 1);
        } catch (InterruptedException nobodyHasThatThread) {
            Thread.interrupted();
        }
    }
}
