// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.observe.Counters;
import io.github.rasdialog.runtime.observe.TransactionListener;
import io.github.rasdialog.runtime.rasman.CompleteFunction;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.runtime.rasman.Rasman;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the engine calls may throw, anywhere between Begin and the end, once or from then on, as with a full heap: what
 * Begin accepted is completed exactly once (C1), or was ended before; nobody is let in for it (S1); its place is given
 * back (S4); the next caller is served.
 */
class AnyFaultTest {
    /** A call, and what happens while the caller is waited for and while the handler decides. */
    private enum Story {
        LET_IN((call, work) -> {}),
        SILENT((call, work) -> call.whenWaiting = call::beSilent),
        HUNG_UP_WHILE_WAITING((call, work) -> call.whenWaiting = call::end),
        HUNG_UP_DURING_SEND((call, work) -> call.rasman.duringSend = call::end),
        HUNG_UP_DURING_RECEIVE((call, work) -> call.rasman.duringReceive = call::end),
        HUNG_UP_WHILE_DECIDING((call, work) -> call.whenDecided = call::end),
        HUNG_UP_WHILE_DECIDING_AND_NO_THREAD((call, work) -> {
            call.threads = false;
            call.whenDecided = call::end;
        }),
        HUNG_UP_INSIDE_COMPLETE((call, work) -> call.rasman.duringComplete = call::end),
        DECIDED_TOO_LATE((call, work) -> call.whenDecided = () -> call.expire(work)),
        DECIDED_TOO_LATE_AND_A_THREAD_LATER((call, work) -> call.whenDecided = () -> call.expireAndFail(work)),
        DECIDED_TOO_LATE_AND_NO_THREAD((call, work) -> call.whenDecided = () -> call.expireAndAbandon(work));

        private final BiConsumer<Call, Work> before;

        Story(BiConsumer<Call, Work> before) {
            this.before = before;
        }
    }

    @ParameterizedTest
    @EnumSource(Story.class)
    void whatever_throws_complete_is_called_once_and_the_next_caller_is_served(Story story) {
        Call undisturbed = new Call(call -> false);
        undisturbed.play(story);
        String ending = undisturbed.said();
        undisturbed.check(ending);
        int points = undisturbed.points.passed();
        assertThat(points).isGreaterThan(20);
        for (int at = 0; at < points; at++) {
            int first = at;
            for (IntPredicate chosen : List.<IntPredicate>of(call -> call == first, call -> call >= first)) {
                Call call = new Call(chosen);
                assertThatCode(() -> call.play(story)).doesNotThrowAnyException();
                call.check(ending);
            }
        }
    }

    /** The server, its caller, the clock and the runner; all that the engine calls is wrapped. */
    private static final class Call {
        private final FakeRasman rasman = new FakeRasman();
        private final FaultPoints points;
        private final Deque<Work> started = new ArrayDeque<>();
        private final List<TestMachine> machines = new ArrayList<>();
        private final Workers workers;
        private final SecurityDialogs dialogs;
        private Runnable whenWaiting = () -> rasman.deliver("ann\r");
        private Runnable whenDecided = () -> {};
        private boolean threads = true;
        private boolean accepted;
        private boolean takenAway;
        private int released;

        Call(IntPredicate chosen) {
            points = new FaultPoints(chosen);
            Clock clock = points.wrap(Clock.class, rasman);
            workers = points.wrap(Workers.class, new Workers() {
                @Override
                public void start(Work work) {
                    started.add(work);
                }

                @Override
                public void resume(Work work) {
                    if (!threads) {
                        throw new RejectedExecutionException();
                    }
                    started.add(work);
                }
            });
            DialogType type = new DialogType("Name", "sha256:0", 32, 8, this::machine);
            dialogs = new SecurityDialogs(type, points.wrap(Rasman.class, rasman), workers, clock, 1);
            dialogs.listen(points.wrap(TransactionListener.class, new TransactionListener() {}));
        }

        private DialogMachine machine() {
            TestMachine machine = new TestMachine();
            machines.add(machine);
            return points.wrap(DialogMachine.class, machine);
        }

        void play(Story story) {
            try (HeardLog log = new HeardLog("io.github.rasdialog.runtime.engine");
                    HeardLog told = new HeardLog("io.github.rasdialog.runtime.observe")) {
                log.whenTold = points::pass;
                told.whenTold = points::pass;
                accepted = begin();
                if (accepted) {
                    Work work = started.remove();
                    story.before.accept(this, work);
                    run(work);
                }
                runAll();
                points.end();
            }
        }

        private boolean begin() {
            PortBuffer send = points.wrap(PortBuffer.class, rasman.sendBuffer);
            PortBuffer receive = points.wrap(PortBuffer.class, rasman.receiveBuffer);
            CompleteFunction complete = points.wrap(CompleteFunction.class, rasman);
            try {
                return dialogs.begin(FakeRasman.PORT, send, receive, complete, workers, this::release)
                        == RasError.SUCCESS;
            } catch (OutOfMemoryError noneTaken) {
                return false;
            }
        }

        private void release() {
            released++;
            points.pass();
        }

        private void runAll() {
            while (!started.isEmpty()) {
                run(started.remove());
            }
        }

        /** As {@link ThreadWorkers} runs it. */
        private void run(Work work) {
            for (Work.Need need = work.advance(); need != Work.Need.NOTHING; need = work.advance()) {
                if (need == Work.Need.DECISION) {
                    if (!decide(work)) {
                        return;
                    }
                } else {
                    await(work);
                }
            }
        }

        private void await(Work work) {
            try {
                work.waitNanos();
            } catch (OutOfMemoryError deaf) {
                work.fail(deaf);
                return;
            }
            whenWaiting.run();
        }

        private boolean decide(Work work) {
            long ticket = work.ticket();
            try {
                work.waitNanos();
            } catch (OutOfMemoryError noAlarm) {
                return work.decided(ticket, null);
            }
            Object decision = work.decide(ticket);
            whenDecided.run();
            return work.decided(ticket, decision);
        }

        private void beSilent() {
            rasman.pass(10_000);
            rasman.signal(0, RasError.SUCCESS);
        }

        private void end() {
            boolean over = dialogs.end(FakeRasman.PORT) == RasError.ERROR_PORT_DISCONNECTED;
            takenAway |= over && completes() == 0;
        }

        private void expire(Work work) {
            assertThat(work.expire(work.ticket())).isTrue();
            run(work);
        }

        private void expireAndFail(Work work) {
            assertThat(work.expire(work.ticket())).isTrue();
            failed(work);
            run(work);
        }

        /** Nothing of the user's is run by whoever has no thread for it. */
        private void failed(Work work) {
            List<String> before = List.copyOf(machines.get(0).told);
            work.fail(new OutOfMemoryError("no thread"));
            assertThat(completes()).isOne();
            assertThat(machines.get(0).told).isEqualTo(before);
        }

        private void expireAndAbandon(Work work) {
            assertThat(work.expire(work.ticket())).isTrue();
            failed(work);
            work.abandon(new OutOfMemoryError("no memory"));
        }

        private long completes() {
            return rasman.calls.stream()
                    .filter(call -> call.startsWith("complete "))
                    .count();
        }

        /** What Complete said; empty where it was not called. */
        String said() {
            return rasman.calls.stream()
                    .filter(call -> call.startsWith("complete "))
                    .findFirst()
                    .orElse("");
        }

        /** The call ended as it would have without a fault, or with an ERROR; and the next one is served. */
        void check(String ending) {
            String at = "after fault " + points.passed();
            assertThat(completes()).as(at).isEqualTo(accepted && !takenAway ? 1 : 0);
            assertThat(released).as(at).isEqualTo(accepted ? 1 : 0);
            assertThat(dialogs.live()).as(at).isZero();
            assertThat(dialogs.ports()).as(at).isZero();
            Counters counters = dialogs.counters();
            assertThat(counters.success() + counters.failure() + counters.error() + counters.hungUp())
                    .as(at)
                    .isEqualTo(counters.begun())
                    .isEqualTo(accepted ? 1 : 0);
            assertThat(said())
                    .as(at)
                    .satisfiesAnyOf(
                            said -> assertThat(said).isIn("", ending),
                            said -> assertThat(said).startsWith("complete ERROR "));
            machines.forEach(machine -> assertThat(machine.told.stream()
                            .filter(told -> told.startsWith("ended"))
                            .count())
                    .isLessThanOrEqualTo(1));
            serveTheNext();
        }

        private void serveTheNext() {
            rasman.calls.clear();
            rasman.duringSend = () -> {};
            rasman.duringReceive = () -> {};
            rasman.duringComplete = () -> {};
            whenWaiting = () -> rasman.deliver("ann\r");
            whenDecided = () -> {};
            assertThat(begin()).isTrue();
            runAll();
            assertThat(rasman.calls).endsWith("complete SUCCESS user 'ann' domain 'LAB'");
        }
    }
}
