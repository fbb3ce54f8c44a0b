// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.dialog.Secret;
import io.github.rasdialog.runtime.engine.Work.Need;
import io.github.rasdialog.runtime.observe.TransactionListener;
import io.github.rasdialog.runtime.rasman.RasError;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What a user's handler may do to its transaction, and what is thrown on the way. */
class TransactionHandlerTest extends TransactionStage {
    @Test
    void end_from_inside_complete_is_answered_and_the_handler_told_once() {
        Work work = asked();
        rasman.deliver("ann\r");
        rasman.duringComplete = () -> assertThat(end()).isEqualTo(RasError.ERROR_PORT_DISCONNECTED);
        assertThat(decide(work)).isEqualTo(Need.NOTHING);
        assertThat(machine.told).endsWith("ended SUCCESS 0");
        assertThat(started).isEmpty();
        assertThat(dialogs.live()).isZero();
    }

    @Test
    void a_log_that_is_broken_costs_no_transaction_its_complete() {
        rasman.duringSend = () -> {
            throw new StackOverflowError();
        };
        try (HeardLog log = new HeardLog("io.github.rasdialog.runtime.engine")) {
            log.whenTold = () -> {
                throw new IllegalStateException("the disk is full");
            };
            assertThat(begun().advance()).isEqualTo(Need.NOTHING);
            assertThat(log.lines()).isNotEmpty();
        }
        assertThat(rasman.calls).containsExactly("send Name: ", "complete ERROR 645");
        assertThat(dialogs.live()).isZero();
    }

    @Test
    void a_machine_that_throws_at_the_end_keeps_no_ending_from_the_handler() {
        Work work = asked();
        machine.whenEnded = () -> {
            throw new IllegalStateException("a listener's");
        };
        rasman.deliver("ann\r");
        assertThat(decide(work)).isEqualTo(Need.NOTHING);
        assertThat(machine.told).endsWith("ended SUCCESS 0");
    }

    @Test
    void hanging_up_during_a_decision_voids_it() {
        Work work = asked();
        rasman.deliver("ann\r");
        assertThat(work.advance()).isEqualTo(Need.DECISION);
        assertThat(end()).isEqualTo(RasError.ERROR_PORT_DISCONNECTED);
        assertThat(started.remove().advance()).isEqualTo(Need.NOTHING);
        assertThat(work.decided(work.ticket(), true)).isFalse();
        assertThat(machine.told).containsExactly("line ann", "ended HUNG_UP 0");
        assertThat(rasman.calls).noneMatch(call -> call.startsWith("complete"));
    }

    @Test
    void a_decision_that_comes_too_late_is_void() {
        Work work = asked();
        rasman.deliver("ann\r");
        assertThat(work.advance()).isEqualTo(Need.DECISION);
        assertThat(work.waitNanos()).isEqualTo(5_000_000_000L);
        long ticket = work.ticket();
        assertThat(work.expire(ticket)).isTrue();
        assertThat(work.decided(ticket, true)).isFalse();
        assertThat(work.advance()).isEqualTo(Need.NOTHING);
        assertThat(machine.told).containsExactly("line ann", "undecided", "ended ERROR 645");
    }

    @Test
    void the_secret_in_a_decision_is_overwritten_once_it_is_taken() {
        Secret secret = Secret.of("2468");
        machine.decision = secret;
        Work work = asked();
        rasman.deliver("ann\r");
        assertThat(decide(work)).isEqualTo(Need.NOTHING);
        assertThat(rasman.calls).endsWith("complete SUCCESS user 'ann' domain 'LAB'");
        assertThat(secret.isErased()).isTrue();
    }

    @Test
    void the_secret_in_a_decision_is_overwritten_even_where_it_cannot_be_taken() {
        Secret secret = Secret.of("2468");
        machine.decision = secret;
        Work work = asked();
        rasman.deliver("ann\r");
        work.advance();
        assertThat(work.decided(work.ticket(), work.decide(work.ticket()))).isTrue();
        rasman.duringLook = () -> {
            throw new FaultPoints.FullHeap();
        };
        assertThat(work.advance()).isEqualTo(Need.NOTHING);
        assertThat(rasman.calls).endsWith("complete ERROR 645");
        assertThat(secret.isErased()).isTrue();
    }

    @Test
    void hanging_up_during_a_decision_with_no_thread_to_be_had_runs_none_of_the_users_code() {
        AtomicBoolean threads = new AtomicBoolean(true);
        SecurityDialogs poor = dialogs(() -> machine, work -> {
            if (!threads.get()) {
                throw new RejectedExecutionException();
            }
            started.add(work);
        });
        List<String> heard = new ArrayList<>();
        poor.listen(new TransactionListener() {
            @Override
            public void ended(Ended event) {
                heard.add(event.state());
            }
        });
        begin(poor, FakeRasman.PORT);
        Work work = started.remove();
        work.advance();
        rasman.deliver("ann\r");
        assertThat(work.advance()).isEqualTo(Need.DECISION);
        threads.set(false);
        assertThat(poor.end(FakeRasman.PORT)).isEqualTo(RasError.ERROR_PORT_DISCONNECTED);
        assertThat(machine.told).containsExactly("line ann");
        assertThat(heard).isEmpty();
        assertThat(machine.isErased()).isTrue();
        assertThat(poor.live()).isZero();
        assertThat(poor.counters().hungUp()).isEqualTo(1);
    }

    @Test
    void the_secret_in_a_decision_that_comes_too_late_is_overwritten_too() {
        Secret late = Secret.of("2468");
        Work work = asked();
        rasman.deliver("ann\r");
        work.advance();
        long ticket = work.ticket();
        assertThat(work.expire(ticket)).isTrue();
        assertThat(work.decided(ticket, late)).isFalse();
        assertThat(late.isErased()).isTrue();
    }

    @Test
    void the_secret_in_a_decision_that_an_end_makes_void_is_overwritten_too() {
        Secret given = Secret.of("2468");
        Work work = asked();
        rasman.deliver("ann\r");
        work.advance();
        assertThat(work.decided(work.ticket(), given)).isTrue();
        assertThat(end()).isEqualTo(RasError.ERROR_PORT_DISCONNECTED);
        assertThat(work.advance()).isEqualTo(Need.NOTHING);
        assertThat(given.isErased()).isTrue();
    }

    @Test
    void a_handler_that_throws_or_gives_nothing_has_not_decided() {
        machine.whenAsked = () -> {
            throw new StackOverflowError();
        };
        Work work = asked();
        rasman.deliver("ann\r");
        assertThat(decide(work)).isEqualTo(Need.NOTHING);
        assertThat(machine.told).containsExactly("line ann", "undecided", "ended ERROR 645");
    }

    @Test
    void a_runner_that_comes_too_late_does_not_ask_the_handler() {
        Work work = asked();
        rasman.deliver("ann\r");
        work.advance();
        long ticket = work.ticket();
        machine.whenAsked = () -> machine.told.add("asked");
        assertThat(work.expire(ticket)).isTrue();
        assertThat(work.decide(ticket)).isNull();
        assertThat(machine.told).doesNotContain("asked");
    }

    @Test
    void a_handler_that_outlives_its_transaction_keeps_its_place() {
        Work work = asked();
        rasman.deliver("ann\r");
        work.advance();
        long ticket = work.ticket();
        machine.whenAsked = () -> {
            assertThat(work.expire(ticket)).isTrue();
            work.advance();
            end();
            machine.told.add("live " + dialogs.live());
        };
        work.decide(ticket);
        assertThat(machine.told).endsWith("ended ERROR 645", "live 1");
        assertThat(dialogs.live()).isZero();
    }

    @Test
    void a_machine_that_cannot_be_made_is_an_error_within() {
        SecurityDialogs broken = dialogs(
                () -> {
                    throw new IllegalStateException("no back end");
                },
                started::add);
        begin(broken, 8);
        assertThat(started.remove().advance()).isEqualTo(Need.NOTHING);
        assertThat(rasman.calls).containsExactly("complete ERROR 645");
    }
}
