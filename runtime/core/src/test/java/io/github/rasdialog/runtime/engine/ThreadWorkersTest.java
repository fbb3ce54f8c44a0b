// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasdialog.runtime.rasman.PendingReceive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadWorkersTest {
    private final ThreadWorkers workers = new ThreadWorkers();

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void a_decision_that_takes_too_long_is_taken_over_by_another_thread() throws Exception {
        CountDownLatch neverAnswered = new CountDownLatch(1);
        DecidingWork work = new DecidingWork(neverAnswered, 1);
        workers.start(work);
        assertThat(work.events.take()).isEqualTo("asked");
        work.mayExpire.countDown();
        assertThat(work.events.take()).isEqualTo("expired");
        assertThat(work.events.take()).isEqualTo("went on");
        neverAnswered.countDown();
        assertThat(work.events.take()).isEqualTo("too late");
        assertThat(work.threads.get("asked")).isNotEqualTo(work.threads.get("went on"));
    }

    @Test
    void a_decision_in_time_stops_the_clock() throws Exception {
        DecidingWork work = new DecidingWork(new CountDownLatch(0), Long.MAX_VALUE);
        workers.start(work);
        assertThat(work.events.take()).isEqualTo("asked");
        assertThat(work.events.take()).isEqualTo("in time");
        assertThat(work.events.take()).isEqualTo("went on");
        assertThat(work.threads.get("asked")).isEqualTo(work.threads.get("went on"));
    }

    @Test
    void a_thread_that_has_run_something_asks_for_more_before_it_rests() throws Exception {
        DecidingWork next = new DecidingWork(new CountDownLatch(0), Long.MAX_VALUE);
        Queue<Work> more = new ConcurrentLinkedQueue<>(List.of(next));
        DecidingWork first = new DecidingWork(new CountDownLatch(0), Long.MAX_VALUE);
        try (ThreadWorkers fed = new ThreadWorkers(() -> Optional.ofNullable(more.poll()))) {
            fed.start(first);
            assertThat(next.events.take()).isEqualTo("asked");
            assertThat(next.events.take()).isEqualTo("in time");
            assertThat(next.events.take()).isEqualTo("went on");
        }
        assertThat(next.threads.get("went on")).isEqualTo(first.threads.get("went on"));
    }

    @Test
    void closed_it_takes_no_more_work_but_ends_what_it_has() throws Exception {
        CountDownLatch neverAnswered = new CountDownLatch(1);
        DecidingWork work = new DecidingWork(neverAnswered, 1);
        workers.start(work);
        assertThat(work.events.take()).isEqualTo("asked");
        workers.close();
        assertThatThrownBy(() -> workers.start(work)).isInstanceOf(RejectedExecutionException.class);
        work.mayExpire.countDown();
        assertThat(work.events.take()).isEqualTo("expired");
        assertThat(work.events.take()).isEqualTo("went on");
        neverAnswered.countDown();
    }

    @Test
    void without_a_thread_a_late_decision_fails_at_once_and_goes_on_when_there_is_one() throws Exception {
        CountDownLatch neverAnswered = new CountDownLatch(1);
        try (ThreadWorkers poor = new ThreadWorkers(Optional::empty, oneThenNoneForThreeTimes(), Thread::new, 1)) {
            DecidingWork work = new DecidingWork(neverAnswered, 1);
            poor.start(work);
            work.mayExpire.countDown();
            assertThat(work.events.take()).isEqualTo("asked");
            assertThat(work.events.take()).isEqualTo("expired");
            assertThat(work.events.take()).isEqualTo("failed");
            assertThat(work.events.take()).isEqualTo("failed");
            assertThat(work.events.take()).isEqualTo("failed");
            assertThat(work.events.take()).isEqualTo("went on");
            Thread clock = work.threads.get("expired");
            assertThat(work.threads.get("failed")).isEqualTo(clock);
            assertThat(work.threads.get("went on")).isNotEqualTo(clock);
            neverAnswered.countDown();
        }
    }

    @Test
    void without_thread_and_clock_work_that_lost_its_runner_is_abandoned() {
        ThreadWorkers poor = new ThreadWorkers(Optional::empty, work -> noThread(), work -> noThread(), 1);
        DecidingWork work = new DecidingWork(new CountDownLatch(0), 1);
        poor.resume(work);
        assertThat(work.events).containsExactly("failed", "abandoned");
    }

    @Test
    void without_a_clock_nothing_is_asked_and_nothing_decided() throws Exception {
        ThreadWorkers timeless = new ThreadWorkers(Optional::empty, Thread::new, work -> noThread(), 1);
        DecidingWork work = new DecidingWork(new CountDownLatch(0), 1);
        timeless.start(work);
        assertThat(work.events.take()).isEqualTo("in time");
        assertThat(work.events.take()).isEqualTo("went on");
        assertThat(work.events).isEmpty();
    }

    @Test
    void what_cannot_be_waited_for_fails() throws Exception {
        DecidingWork deaf = new DecidingWork(new CountDownLatch(0), 1);
        deaf.first = Work.Need.RECEIVE;
        workers.start(deaf);
        assertThat(deaf.events.take()).isEqualTo("failed");
        assertThat(deaf.events.take()).isEqualTo("went on");
    }

    private static ThreadFactory oneThenNoneForThreeTimes() {
        AtomicInteger asked = new AtomicInteger();
        return work -> {
            int nth = asked.incrementAndGet();
            return nth == 1 || nth > 4 ? new Thread(work) : noThread();
        };
    }

    private static Thread noThread() {
        throw new OutOfMemoryError("unable to create native thread");
    }

    /** Asks for one decision, which comes when the test lets it. */
    private static final class DecidingWork implements Work {
        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
        private final Map<String, Thread> threads = new ConcurrentHashMap<>();
        private final CountDownLatch mayExpire = new CountDownLatch(1);
        private final CountDownLatch answer;
        private final long within;
        private final AtomicBoolean open = new AtomicBoolean(true);
        private volatile boolean asked;
        private volatile Need first = Need.DECISION;

        DecidingWork(CountDownLatch answer, long within) {
            this.answer = answer;
            this.within = within;
        }

        private void tell(String event) {
            threads.put(event, Thread.currentThread());
            events.add(event);
        }

        @Override
        public Need advance() {
            if (!asked) {
                asked = true;
                return first;
            }
            tell("went on");
            return Need.NOTHING;
        }

        @Override
        public PendingReceive pending() {
            throw new UnsupportedOperationException("nothing is received here");
        }

        @Override
        public long waitNanos() {
            return within;
        }

        @Override
        public long ticket() {
            return 1;
        }

        @Override
        public Object decide(long ticket) {
            tell("asked");
            await(answer);
            return "decision";
        }

        @Override
        public boolean decided(long ticket, Object decision) {
            boolean inTime = open.compareAndSet(true, false);
            tell(inTime ? "in time" : "too late");
            return inTime;
        }

        @Override
        public boolean expire(long ticket) {
            await(mayExpire);
            boolean first = open.compareAndSet(true, false);
            if (first) {
                tell("expired");
            }
            return first;
        }

        @Override
        public void fail(Throwable why) {
            tell("failed");
        }

        @Override
        public void abandon(Throwable why) {
            tell("abandoned");
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
