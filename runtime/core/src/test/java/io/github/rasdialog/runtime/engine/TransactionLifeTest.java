// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.engine.TransactionLife.Move;
import io.github.rasdialog.runtime.engine.TransactionLife.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TransactionLifeTest {
    static final Path MOVES = Path.of("src/main/promela/transaction-life-moves.pml");

    @Test
    void the_model_makes_the_moves_of_the_code() throws IOException {
        if (!System.getProperty("golden.refresh", "false").equals("false")) {
            Files.writeString(MOVES, TransactionLifeMoves.promela());
        }
        assertThat(Files.readString(MOVES)).isEqualTo(TransactionLifeMoves.promela());
    }

    @Property
    void the_word_follows_the_table_and_a_refused_move_changes_nothing(@ForAll List<Move> moves) {
        TransactionLife life = new TransactionLife();
        for (Move move : moves) {
            Phase before = life.phase();
            boolean made = make(life, move);
            assertThat(made).isEqualTo(TransactionLife.next(before, move).isPresent());
            assertThat(life.phase())
                    .isEqualTo(TransactionLife.next(before, move).orElse(before));
        }
    }

    @Property
    void after_end_answered_that_it_is_over_complete_is_refused_for_ever(@ForAll List<Move> moves) {
        TransactionLife life = new TransactionLife();
        boolean over = false;
        for (Move move : moves) {
            boolean made = make(life, move);
            assertThat(over && made && move == Move.COMPLETE).isFalse();
            over |= move == Move.END && life.phase() == Phase.ENDED;
        }
    }

    @Property
    void complete_is_called_only_from_the_phase_that_its_message_was_made_for(@ForAll List<Move> moves) {
        TransactionLife life = new TransactionLife();
        moves.forEach(move -> make(life, move));
        Phase present = life.phase();
        for (Phase other : Phase.values()) {
            if (other != present) {
                assertThat(life.complete(other)).isFalse();
            }
        }
        assertThat(life.phase()).isEqualTo(present);
    }

    @Test
    void a_late_clock_cannot_end_the_next_decision() {
        TransactionLife life = new TransactionLife();
        life.tryMove(Move.START);
        life.tryMove(Move.ASK);
        long first = life.ticket();
        assertThat(life.tryMove(Move.ANSWER, first)).isTrue();
        life.tryMove(Move.ASK);
        assertThat(life.tryMove(Move.EXPIRE, first)).isFalse();
        assertThat(life.phase()).isEqualTo(Phase.DECIDING);
        assertThat(life.tryMove(Move.EXPIRE, life.ticket())).isTrue();
    }

    @Test
    void of_handler_clock_and_end_exactly_one_wins_a_decision() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (int round = 0; round < 2_000; round++) {
                TransactionLife life = new TransactionLife();
                life.tryMove(Move.START);
                life.tryMove(Move.ASK);
                long ticket = life.ticket();
                CyclicBarrier start = new CyclicBarrier(3);
                List<Future<Boolean>> winners = new ArrayList<>();
                winners.add(threads.submit(() -> {
                    start.await();
                    return life.tryMove(Move.ANSWER, ticket);
                }));
                winners.add(threads.submit(() -> {
                    start.await();
                    return life.tryMove(Move.EXPIRE, ticket);
                }));
                winners.add(threads.submit(() -> {
                    start.await();
                    return life.end() == Phase.DECIDING;
                }));
                int wins = 0;
                for (Future<Boolean> winner : winners) {
                    wins += winner.get() ? 1 : 0;
                }
                assertThat(wins).isEqualTo(1);
                assertThat(life.phase()).isEqualTo(Phase.ENDED);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean make(TransactionLife life, Move move) {
        return switch (move) {
            case COMPLETE -> life.complete(life.phase());
            case END -> {
                life.end();
                yield true;
            }
            default -> life.tryMove(move);
        };
    }
}
