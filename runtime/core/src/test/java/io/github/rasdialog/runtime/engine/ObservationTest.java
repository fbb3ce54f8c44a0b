// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Result;
import io.github.rasdialog.runtime.dialog.TerminalCharset;
import io.github.rasdialog.runtime.engine.Work.Need;
import io.github.rasdialog.runtime.observe.Counters;
import io.github.rasdialog.runtime.observe.TransactionListener;
import io.github.rasdialog.runtime.rasman.RasError;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is counted and told of transactions, while the test is server, caller and clock. */
class ObservationTest {
    private final FakeRasman rasman = new FakeRasman();
    private final Deque<Work> started = new ArrayDeque<>();
    private final TestMachine machine = new TestMachine();
    private final List<Record> told = new ArrayList<>();
    private final SecurityDialogs dialogs = new SecurityDialogs(
            new DialogType("Name", "sha256:0", 32, 8, TerminalCharset.of("ISO-8859-1"), () -> machine),
            rasman,
            started::add,
            rasman,
            1);

    private int begin() {
        return dialogs.begin(FakeRasman.PORT, rasman.sendBuffer, rasman.receiveBuffer, rasman);
    }

    private Work asked() {
        assertThat(begin()).isZero();
        Work work = started.remove();
        assertThat(work.advance()).isEqualTo(Need.RECEIVE);
        return work;
    }

    private void type(String line) {
        Work work = asked();
        rasman.deliver(line);
        assertThat(work.advance()).isEqualTo(Need.DECISION);
        rasman.pass(30);
        work.decided(work.ticket(), work.decide(work.ticket()));
        work.advance();
    }

    private void end() {
        dialogs.end(FakeRasman.PORT);
        started.forEach(Work::advance);
        started.clear();
    }

    private void listen() {
        dialogs.listen(new TransactionListener() {
            @Override
            public void refused(Refused event) {
                told.add(event);
            }

            @Override
            public void begun(Begun event) {
                told.add(event);
            }

            @Override
            public void decided(Decided event) {
                told.add(event);
            }

            @Override
            public void ended(Ended event) {
                told.add(event);
            }
        });
    }

    @Test
    void nothing_is_counted_before_the_first_caller() {
        assertThat(dialogs.counters()).isEqualTo(new Counters(0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void each_ending_is_counted_once() {
        type("ann\r");
        assertThat(dialogs.counters().begun()).isEqualTo(1);
        end();
        assertThat(dialogs.counters()).isEqualTo(new Counters(1, 0, 0, 1, 0, 0, 0, 0, 0));

        Work hungUp = asked();
        end();
        hungUp.advance();
        assertThat(dialogs.counters()).isEqualTo(new Counters(2, 0, 0, 1, 0, 0, 1, 0, 0));

        rasman.sendReply = RasError.ERROR_HARDWARE_FAILURE;
        begin();
        started.remove().advance();
        end();
        assertThat(dialogs.counters()).isEqualTo(new Counters(3, 0, 0, 1, 0, 1, 1, 0, 0));
    }

    @Test
    void silence_and_decisions_that_were_not_taken_are_counted_too() {
        Work silent = asked();
        rasman.pass(10_000);
        rasman.signal(0, RasError.SUCCESS);
        silent.advance();
        end();
        machine.decision = null;
        type("ann\r");
        end();
        assertThat(dialogs.counters()).isEqualTo(new Counters(2, 0, 0, 0, 0, 2, 0, 1, 1));
    }

    @Test
    void a_refusal_is_counted_and_told_with_its_code() {
        listen();
        begin();
        assertThat(dialogs.begin(8, rasman.sendBuffer, rasman.receiveBuffer, rasman))
                .isEqualTo(RasError.ERROR_NO_SYSTEM_RESOURCES);
        assertThat(told).as("Begin waits for no listener (B1)").isEmpty();
        started.removeLast().advance();
        assertThat(dialogs.counters()).isEqualTo(new Counters(1, 1, 1, 0, 0, 0, 0, 0, 0));
        assertThat(told).containsExactly(new TransactionListener.Refused("Name", 8, 1450));
    }

    @Test
    void a_transaction_that_was_over_before_a_worker_came_is_told_of_all_the_same() {
        listen();
        begin();
        end();
        assertThat(told).singleElement().isInstanceOfSatisfying(TransactionListener.Ended.class, event -> {
            assertThat(event.ending()).isEqualTo(Ending.HUNG_UP);
            assertThat(event.state()).isEmpty();
        });
    }

    @Test
    void listeners_hear_transaction_port_device_state_result_and_durations() {
        listen();
        type("ann\r");
        end();
        assertThat(told).hasSize(3);
        TransactionListener.Begun begun = (TransactionListener.Begun) told.get(0);
        assertThat(begun.transaction()).hasToString("Name 1, port 7");
        TransactionListener.Decided decided = (TransactionListener.Decided) told.get(1);
        assertThat(decided)
                .isEqualTo(new TransactionListener.Decided(begun.transaction(), "DECIDE", true, Duration.ofMillis(30)));
        assertThat(told.get(2)).isInstanceOfSatisfying(TransactionListener.Ended.class, event -> {
            assertThat(event.transaction()).isEqualTo(begun.transaction());
            assertThat(event.deviceName()).isEqualTo("Fake Modem");
            assertThat(event.ending().result()).hasValue(Result.SUCCESS);
            assertThat(event.held()).isEqualTo(Duration.ofMillis(30));
        });
    }

    @Test
    void nothing_that_was_typed_is_told() {
        listen();
        type("sesame\r");
        end();
        assertThat(told).hasSize(3).noneMatch(event -> event.toString().contains("sesame"));
    }

    @Test
    void a_listener_that_throws_harms_neither_the_transaction_nor_the_others_and_is_logged() throws Exception {
        try (HeardLog log = new HeardLog("io.github.rasdialog.runtime.observe")) {
            dialogs.listen(new TransactionListener() {
                @Override
                public void begun(Begun event) {
                    throw new IllegalStateException("with the secret sesame");
                }

                @Override
                public void ended(Ended event) {
                    throw new StackOverflowError();
                }
            });
            listen();
            type("ann\r");
            end();
            assertThat(rasman.calls).endsWith("complete SUCCESS user 'ann' domain 'LAB'");
            assertThat(told).hasSize(3);
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("threw java.lang.IllegalStateException at "))
                    .anyMatch(line -> line.contains("threw java.lang.StackOverflowError"))
                    .noneMatch(line -> line.contains("sesame"));
        }
    }

    @Test
    void a_listener_whose_fault_cannot_even_be_described_harms_nobody() {
        dialogs.listen(new TransactionListener() {
            @Override
            public void begun(Begun event) {
                throw new FaultPoints.FullHeap();
            }
        });
        type("ann\r");
        assertThat(rasman.calls).endsWith("complete SUCCESS user 'ann' domain 'LAB'");
    }

    @Test
    void the_log_has_every_event_in_words_and_nothing_that_was_typed() throws Exception {
        try (HeardLog log = new HeardLog("io.github.rasdialog.runtime.observe")) {
            machine.decision = null;
            type("sesame\r");
            end();
            assertThat(log.lines())
                    .containsExactly(
                            "Name 1, port 7: begun after 0 ms",
                            "Name 1, port 7: not decided, in state DECIDE, after 30 ms",
                            "Name 1, port 7 (Fake Modem): ERROR 645, in state COMPLETE, after 30 ms");
        }
    }

    @Test
    void names_go_out_in_the_code_page_of_the_server() {
        rasman.ansi = UTF_8;
        type("\u00E9ve\r");
        assertThat(rasman.user).isEqualTo("\u00E9ve".getBytes(UTF_8)).hasSize(4);
    }

    @Test
    void a_name_that_the_code_page_cannot_spell_lets_nobody_in() {
        type("\u00E9ve\r");
        assertThat(rasman.calls).endsWith("complete ERROR 1113");
        end();
        assertThat(dialogs.counters()).isEqualTo(new Counters(1, 0, 0, 0, 0, 1, 0, 0, 0));
    }
}
