// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.engine.Work.Need;
import io.github.rasdialog.runtime.rasman.RasError;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From Begin to Complete and End: sends, receives, the clock, hanging up. */
class TransactionTest extends TransactionStage {
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
