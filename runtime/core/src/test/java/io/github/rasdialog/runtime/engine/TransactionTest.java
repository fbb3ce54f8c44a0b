// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.dialog.Secret;
import io.github.rasdialog.runtime.engine.Work.Need;
import io.github.rasdialog.runtime.rasman.RasError;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One transaction, step by step: the test is the server, the caller, the clock and the runner. */
class TransactionTest {
    private final FakeRasman rasman = new FakeRasman();
    private final Deque<Work> started = new ArrayDeque<>();
    private final TestMachine machine = new TestMachine();
    private final SecurityDialogs dialogs = dialogs(() -> machine, started::add);

    private SecurityDialogs dialogs(Supplier<TestMachine> machines, Workers workers) {
        return new SecurityDialogs(new DialogType("Name", "sha256:0", 32, 8, machines), rasman, workers, rasman, 2);
    }

    private int begin(SecurityDialogs to, long port) {
        return to.begin(port, rasman.sendBuffer, rasman.receiveBuffer, rasman);
    }

    private Work begun() {
        assertThat(begin(dialogs, FakeRasman.PORT)).isZero();
        return started.remove();
    }

    private Work asked() {
        Work work = begun();
        assertThat(work.advance()).isEqualTo(Need.RECEIVE);
        return work;
    }

    /** Runs the work up to a decision and hands it in. */
    private Need decide(Work work) {
        assertThat(work.advance()).isEqualTo(Need.DECISION);
        assertThat(work.decided(work.ticket(), work.decide(work.ticket()))).isTrue();
        return work.advance();
    }

    private int end() {
        return dialogs.end(FakeRasman.PORT);
    }

    @Test
    void begin_makes_no_call_and_starts_no_machine_of_its_own() {
        begun();
        assertThat(rasman.calls).isEmpty();
        assertThat(machine.told).isEmpty();
    }

    @Test
    void a_name_is_asked_decided_and_let_in() {
        Work work = asked();
        rasman.deliver("ann\r");
        assertThat(decide(work)).isEqualTo(Need.NOTHING);
        assertThat(rasman.calls)
                .containsExactly("send Name: ", "receive 8 bytes in 10 s", "complete SUCCESS user 'ann' domain 'LAB'");
        assertThat(machine.told).containsExactly("line ann", "decided true", "ended SUCCESS 0");
        assertThat(dialogs.live()).isZero();
        assertThat(rasman.isClosed()).isTrue();

        assertThat(end()).isEqualTo(RasError.ERROR_PORT_DISCONNECTED);
        assertThat(started).isEmpty();
        assertThat(machine.told).containsOnlyOnce("ended SUCCESS 0");
    }

    @Test
    void everything_typed_is_overwritten_before_complete() {
        Work work = asked();
        rasman.deliver("ann\r");
        rasman.duringComplete = () -> {
            assertThat(rasman.receiveBuffer.bytes).containsOnly(0);
            assertThat(machine.isErased()).isTrue();
            rasman.calls.add("checked");
        };
        decide(work);
        assertThat(rasman.calls).endsWith("checked");
    }

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
    void a_line_in_pieces_shares_one_time_out_that_is_never_outlasted() {
        Work work = asked();
        rasman.pass(2_500);
        rasman.deliver("an");
        assertThat(work.advance()).isEqualTo(Need.RECEIVE);
        assertThat(rasman.calls).endsWith("receive 8 bytes in 7 s");
        rasman.pass(6_600);
        rasman.deliver("n");
        assertThat(work.advance()).isEqualTo(Need.NOTHING);
        assertThat(machine.told).contains("timed out");
        assertThat(rasman.calls).endsWith("complete ERROR 638");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_000, 1_000_000, 250_000_000})
    void a_state_with_a_time_out_is_never_waited_for_without_one_however_the_clock_goes_on(long nanosALook) {
        for (int millis = 8_500; millis <= 10_000; millis++) {
            rasman.calls.clear();
            rasman.nanosALook = nanosALook;
            SecurityDialogs fresh = dialogs(TestMachine::new, started::add);
            begin(fresh, FakeRasman.PORT);
            Work work = started.remove();
            work.advance();
            rasman.pass(millis);
            rasman.deliver("a");
            work.advance();
            assertThat(rasman.calls).contains("receive 8 bytes in 10 s").noneMatch(call -> call.endsWith("in 0 s"));
        }
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
    void silence_times_out() {
        Work work = asked();
        rasman.pass(10_000);
        rasman.signal(0, RasError.SUCCESS);
        assertThat(work.advance()).isEqualTo(Need.NOTHING);
        assertThat(machine.told).containsExactly("timed out", "ended ERROR 638");
    }

    @Test
    void a_line_typed_ahead_is_kept_and_still_every_send_has_its_receive() {
        machine.decision = false;
        Work work = asked();
        rasman.deliver("ann\rbob\r");
        assertThat(decide(work)).isEqualTo(Need.RECEIVE);
        assertThat(rasman.calls).endsWith("send Name: ", "receive 1 bytes in 1 s");
        rasman.signal(0, RasError.SUCCESS);
        machine.decision = true;
        assertThat(decide(work)).isEqualTo(Need.NOTHING);
        assertThat(machine.told)
                .containsExactly("line ann", "decided false", "line bob", "decided true", "ended SUCCESS 0");
    }

    @Test
    void a_receive_without_time_out_that_brings_nothing_is_a_lost_caller() {
        machine.timeoutSeconds = 0;
        Work work = asked();
        assertThat(rasman.calls).endsWith("receive 8 bytes in 0 s");
        assertThat(work.waitNanos()).isEqualTo(Long.MAX_VALUE);
        rasman.signal(0, RasError.SUCCESS);
        work.advance();
        assertThat(machine.told).containsExactly("failed 638", "ended ERROR 638");
    }

    @Test
    void an_error_of_the_port_is_told_apart_from_silence() {
        Work work = asked();
        rasman.signal(0, RasError.ERROR_HARDWARE_FAILURE);
        work.advance();
        assertThat(machine.told).containsExactly("failed 630", "ended ERROR 630");
    }

    @Test
    void a_reply_that_is_neither_pending_nor_an_error_starts_nothing() {
        rasman.sendReply = RasError.SUCCESS;
        assertThat(begun().advance()).isEqualTo(Need.NOTHING);
        assertThat(rasman.calls).containsExactly("send Name: ", "complete ERROR 635");
    }

    @Test
    void a_server_that_says_it_received_more_than_fits_is_not_believed() {
        Work work = asked();
        rasman.signal(9, RasError.SUCCESS);
        work.advance();
        assertThat(machine.told).containsExactly("failed 610", "ended ERROR 610");
    }

    @Test
    void a_server_that_never_signals_is_given_up_after_the_time_out_and_a_grace() {
        Work work = asked();
        rasman.receiveBuffer.bytes[0] = 'x';
        rasman.pass(14_999);
        assertThat(work.advance()).isEqualTo(Need.RECEIVE);
        rasman.pass(1);
        assertThat(work.advance()).isEqualTo(Need.NOTHING);
        assertThat(rasman.calls).endsWith("complete ERROR 638");
        assertThat(rasman.receiveBuffer.bytes[0])
                .as("the buffer is still the server's (X6)")
                .isEqualTo((byte) 'x');
    }

    @Test
    void hanging_up_while_it_waits_takes_it_away_and_complete_never_comes() {
        Work work = asked();
        assertThat(end()).isEqualTo(RasError.ERROR_PORT_DISCONNECTED);
        assertThat(work.advance()).isEqualTo(Need.NOTHING);
        assertThat(machine.told).containsExactly("ended HUNG_UP 0");
        assertThat(rasman.calls).noneMatch(call -> call.startsWith("complete"));
        assertThat(end()).isEqualTo(RasError.ERROR_PORT_DISCONNECTED);
        assertThat(dialogs.live()).isZero();
    }

    @Test
    void hanging_up_before_the_worker_came_makes_no_call_at_all() {
        Work work = begun();
        assertThat(end()).isEqualTo(RasError.ERROR_PORT_DISCONNECTED);
        assertThat(work.advance()).isEqualTo(Need.NOTHING);
        assertThat(rasman.calls).isEmpty();
        assertThat(dialogs.live()).isZero();
    }

    @Test
    void hanging_up_during_a_send_is_answered_not_yet_and_completed_with_an_error() {
        rasman.duringSend = () -> {
            assertThat(end()).isZero();
            assertThat(end()).isZero();
        };
        assertThat(begun().advance()).isEqualTo(Need.NOTHING);
        assertThat(rasman.calls).containsExactly("send Name: ", "complete ERROR 619");
    }

    @Test
    void after_not_yet_and_complete_the_transaction_is_over_whether_end_comes_again_or_not() {
        rasman.duringSend = () -> assertThat(end()).isZero();
        begun().advance();
        assertThat(machine.told).endsWith("ended ERROR 619");
        assertThat(dialogs.live()).isZero();
        assertThat(end()).isEqualTo(RasError.ERROR_PORT_DISCONNECTED);
        assertThat(machine.told).containsOnlyOnce("ended ERROR 619");
        assertThat(started).isEmpty();
    }

    @Test
    void a_name_with_a_nul_in_it_lets_nobody_in_under_a_shorter_one() {
        Work work = asked();
        rasman.deliver("an\0b\r");
        assertThat(decide(work)).isEqualTo(Need.NOTHING);
        assertThat(rasman.calls).endsWith("complete ERROR 645");
    }

    @Test
    void hanging_up_during_a_receive_waits_for_its_signal_before_it_completes() {
        rasman.duringReceive = () -> assertThat(end()).isZero();
        Work work = asked();
        assertThat(rasman.calls).noneMatch(call -> call.startsWith("complete"));
        rasman.deliver("ann\r");
        assertThat(work.advance()).isEqualTo(Need.NOTHING);
        assertThat(rasman.calls).endsWith("complete ERROR 619");
        assertThat(rasman.receiveBuffer.bytes).containsOnly(0);
    }

    @Test
    void hanging_up_during_a_receive_that_is_never_signalled_waits_no_longer_than_the_grace() {
        machine.timeoutSeconds = 0;
        rasman.duringReceive = () -> assertThat(end()).isZero();
        Work work = asked();
        rasman.pass(5_000);
        assertThat(work.advance()).isEqualTo(Need.NOTHING);
        assertThat(rasman.calls).endsWith("complete ERROR 619");
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

    @Test
    void an_error_thrown_from_within_rasman_completes_with_an_error_once() {
        rasman.duringSend = () -> {
            throw new StackOverflowError();
        };
        rasman.duringComplete = () -> {
            throw new IllegalStateException("the server's own");
        };
        assertThat(begun().advance()).isEqualTo(Need.NOTHING);
        assertThat(rasman.calls).containsExactly("send Name: ", "complete ERROR 645");
        assertThat(machine.told).containsExactly("ended ERROR 645");
        assertThat(dialogs.live()).isZero();
    }

    @Test
    void a_doomed_transaction_is_over_even_if_complete_throws() {
        rasman.duringSend = () -> assertThat(end()).isZero();
        rasman.duringComplete = () -> {
            throw new IllegalStateException("the server's own");
        };
        assertThat(begun().advance()).isEqualTo(Need.NOTHING);
        assertThat(machine.told).containsExactly("ended ERROR 619");
        assertThat(dialogs.live()).isZero();
    }

    @Test
    void a_port_that_is_in_use_or_one_too_many_is_refused_and_changes_nothing() {
        begun();
        assertThat(begin(dialogs, FakeRasman.PORT)).isEqualTo(RasError.ERROR_PORT_ALREADY_OPEN);
        assertThat(begin(dialogs, 8)).isZero();
        assertThat(begin(dialogs, 9)).isEqualTo(RasError.ERROR_NO_SYSTEM_RESOURCES);
        assertThat(dialogs.live()).isEqualTo(2);
    }

    @Test
    void buffers_that_are_too_small_are_refused() {
        FakeRasman.Buffer small = new FakeRasman.Buffer(7);
        assertThat(dialogs.begin(8, rasman.sendBuffer, small, rasman)).isEqualTo(RasError.ERROR_BUFFER_TOO_SMALL);
        assertThat(dialogs.begin(8, small, rasman.receiveBuffer, rasman)).isEqualTo(RasError.ERROR_BUFFER_TOO_SMALL);
        assertThat(dialogs.live()).isZero();
    }

    @Test
    void workers_that_take_no_more_make_begin_refuse() {
        SecurityDialogs closed = dialogs(() -> machine, work -> {
            throw new RejectedExecutionException();
        });
        assertThat(begin(closed, 8)).isEqualTo(RasError.ERROR_NO_SYSTEM_RESOURCES);
        assertThat(closed.live()).isZero();
        assertThat(closed.end(8)).isEqualTo(RasError.ERROR_PORT_DISCONNECTED);
    }

    @Test
    void without_memory_for_a_worker_begin_refuses_and_nothing_of_the_call_is_left() {
        SecurityDialogs poor = dialogs(() -> machine, work -> {
            throw new OutOfMemoryError();
        });
        for (int call = 0; call < 3; call++) {
            assertThat(begin(poor, 8)).isEqualTo(RasError.ERROR_NO_SYSTEM_RESOURCES);
        }
        assertThat(poor.live()).isZero();
        assertThat(poor.ports()).isZero();
        assertThat(poor.counters().begun()).isZero();
    }

    @Test
    void a_port_whose_end_never_came_after_complete_can_be_used_again() {
        rasman.sendReply = RasError.ERROR_HARDWARE_FAILURE;
        begun().advance();
        assertThat(begin(dialogs, FakeRasman.PORT)).isZero();
        assertThat(started).hasSize(1);
        assertThat(machine.told).containsExactly("failed 630", "ended ERROR 630");
        assertThat(dialogs.live()).isEqualTo(1);
    }
}
