// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rasdialog.runtime.engine.AlarmClock.Alarm;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AlarmClockTest {
    private static final long LONG = TimeUnit.HOURS.toNanos(1);

    private final List<Thread> made = new ArrayList<>();
    private final BlockingQueue<String> rung = new LinkedBlockingQueue<>();

    private AlarmClock clock(long keptIdle) {
        return new AlarmClock(this::thread, keptIdle);
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "clock of a test");
        thread.setDaemon(true);
        made.add(thread);
        return thread;
    }

    private void set(AlarmClock clock, long nanos, String name) {
        clock.set(nanos, () -> rung.add(name));
    }

    @Test
    void what_is_due_first_runs_first_in_whatever_order_it_was_set() throws Exception {
        AlarmClock clock = clock(LONG);
        CountDownLatch allSet = occupied(clock);
        set(clock, -LONG, "third");
        set(clock, -3 * LONG, "first");
        set(clock, -2 * LONG, "second");
        allSet.countDown();
        assertThat(rung.take()).isEqualTo("first");
        assertThat(rung.take()).isEqualTo("second");
        assertThat(rung.take()).isEqualTo("third");
        assertThat(made).hasSize(1);
    }

    @Test
    void one_that_is_due_before_the_others_is_not_kept_waiting_by_them() throws Exception {
        AlarmClock clock = clock(LONG);
        set(clock, LONG, "late");
        set(clock, 1, "soon");
        assertThat(rung.take()).isEqualTo("soon");
    }

    @Test
    void nothing_runs_before_its_time() throws Exception {
        long wait = TimeUnit.MILLISECONDS.toNanos(20);
        long before = System.nanoTime();
        set(clock(LONG), wait, "rung");
        rung.take();
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(wait);
    }

    @Test
    void one_that_is_cancelled_never_runs() throws Exception {
        AlarmClock clock = clock(LONG);
        CountDownLatch isCancelled = occupied(clock);
        Alarm cancelled = clock.set(-LONG, () -> rung.add("cancelled"));
        set(clock, 0, "kept");
        clock.cancel(cancelled);
        isCancelled.countDown();
        assertThat(rung.take()).isEqualTo("kept");
    }

    @Test
    void one_that_throws_keeps_none_of_the_others_from_running() throws Exception {
        AlarmClock clock = clock(LONG);
        try (HeardLog log = new HeardLog("io.github.rasdialog.runtime.engine")) {
            clock.set(-LONG, () -> {
                throw new StackOverflowError();
            });
            set(clock, 1, "rung");
            assertThat(rung.take()).isEqualTo("rung");
            assertThat(log.lines()).singleElement().asString().contains("StackOverflowError");
        }
        assertThat(made).hasSize(1);
    }

    @Test
    void its_thread_goes_when_there_is_nothing_to_wait_for_and_comes_again() throws Exception {
        AlarmClock clock = clock(1);
        set(clock, 1, "one");
        assertThat(rung.take()).isEqualTo("one");
        made.get(0).join();
        set(clock, 1, "two");
        assertThat(rung.take()).isEqualTo("two");
        assertThat(made).hasSize(2);
    }

    @Test
    void a_thread_that_died_is_replaced_and_nothing_that_was_set_is_lost() throws Exception {
        AlarmClock clock = new AlarmClock(work -> thread(made.isEmpty() ? () -> {} : work), LONG);
        set(clock, 1, "set before");
        made.get(0).join();
        set(clock, 2, "set after");
        assertThat(rung.take()).isEqualTo("set before");
        assertThat(rung.take()).isEqualTo("set after");
        assertThat(made).hasSize(2);
    }

    @Test
    void without_a_thread_nothing_is_set() throws Exception {
        ThreadFactory none = work -> {
            if (made.isEmpty()) {
                made.add(Thread.currentThread());
                throw new OutOfMemoryError("no thread");
            }
            return thread(work);
        };
        AlarmClock clock = new AlarmClock(none, LONG);
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> set(clock, 1, "never"));
        set(clock, 1, "rung");
        assertThat(rung.take()).isEqualTo("rung");
        assertThat(rung).isEmpty();
    }

    /** Keeps the clock's thread inside an alarm until what this gives is counted down. */
    private static CountDownLatch occupied(AlarmClock clock) throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        clock.set(0, () -> {
            inside.countDown();
            await(free);
        });
        inside.await();
        return free;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
