// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.observe.TransactionListener;
import io.github.rasdialog.runtime.observe.TransactionListener.Refused;
import io.github.rasdialog.runtime.observe.TransactionListeners;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Refusals are told by a worker, one after the other, while Begin goes on. */
class RefusalsTest {
    private final Deque<Work> started = new ArrayDeque<>();
    private final List<Long> told = new ArrayList<>();
    private final TransactionListeners listeners = new TransactionListeners();
    private boolean threads = true;
    private Runnable whenTold = () -> {};
    private final Refusals refusals = new Refusals(
            work -> {
                if (!threads) {
                    throw new RejectedExecutionException();
                }
                started.add(work);
            },
            listeners);

    RefusalsTest() {
        listeners.add(new TransactionListener() {
            @Override
            public void refused(Refused event) {
                told.add(event.port());
                whenTold.run();
            }
        });
    }

    private void refuse(long port) {
        refusals.tell(new Refused("Name", port, 602));
    }

    @Test
    void one_worker_tells_all_of_them_in_order() {
        refuse(1);
        refuse(2);
        assertThat(told).isEmpty();
        assertThat(started).hasSize(1);
        started.remove().advance();
        assertThat(told).containsExactly(1L, 2L);
        refuse(3);
        started.remove().advance();
        assertThat(told).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_listener_that_is_busy_is_told_by_the_same_worker_of_those_that_came_meanwhile() {
        whenTold = () -> {
            whenTold = () -> {};
            refuse(2);
        };
        refuse(1);
        started.remove().advance();
        assertThat(told).containsExactly(1L, 2L);
        assertThat(started).isEmpty();
    }

    @Test
    void without_a_worker_it_waits_for_the_next_refusal() {
        threads = false;
        refuse(1);
        threads = true;
        refuse(2);
        started.remove().advance();
        assertThat(told).containsExactly(1L, 2L);
    }

    @Test
    void of_too_many_at_once_the_last_are_not_told() {
        LongStream.range(0, Refusals.MOST + 5).forEach(this::refuse);
        started.remove().advance();
        assertThat(told)
                .containsExactlyElementsOf(
                        LongStream.range(0, Refusals.MOST).boxed().toList());
    }
}
