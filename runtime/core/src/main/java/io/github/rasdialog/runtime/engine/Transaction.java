// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.engine.TransactionLife.Move;
import io.github.rasdialog.runtime.engine.TransactionLife.Phase;
import io.github.rasdialog.runtime.rasman.PendingReceive;
import io.github.rasdialog.runtime.rasman.RasError;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One authentication dialog on one port, from Begin to End. Its fields belong to whoever runs it ({@link Work}); the
 * server's and the clock's threads go through the {@link TransactionLife}.
 *
 * <p>Whatever goes wrong ends in Complete with an ERROR, once, or in silence after End (S1).
 */
final class Transaction implements Work {

    private final PortUse port;
    private final DialogType type;
    private final Workers workers;
    private final Clock clock;
    private final Observation observation;
    private final Consumer<Transaction> released;

    private final TransactionLife life = new TransactionLife();
    private final HandlerCall handlerCall = new HandlerCall();
    private final CompleteCall completeCall;
    private final Exchange exchange;
    private final Verdict verdict = new Verdict();
    private final Farewell farewell;

    /** Made by the first runner: handlers are the user's code, and Begin must not wait for it (B1). */
    private @Nullable DialogMachine machine;

    private long decideBy;

    /**
     * A transaction that Begin accepted.
     *
     * @param released run once nothing of it is left, not even a handler that outlived it
     */
    Transaction(
            PortUse port,
            DialogType type,
            Workers workers,
            Clock clock,
            Observation observation,
            Consumer<Transaction> released) {
        this.port = port;
        this.type = type;
        this.workers = workers;
        this.clock = clock;
        this.observation = observation;
        this.released = released;
        this.completeCall = new CompleteCall(port, life);
        this.exchange = new Exchange(port, type, clock);
        this.farewell = new Farewell(port, exchange, verdict, observation);
    }

    // The server's threads.

    /** End (E1, E2, E3). True: the transaction is over; false: "not yet", Complete comes. Never waits. */
    boolean end() {
        Phase found = life.end();
        switch (found) {
            case USING_PORT, DOOMED -> {
                return false;
            }
            case BEGUN, WORKING -> wake();
            case DECIDING -> {
                interruptHandler();
                clearUpSoon();
            }
            case COMPLETING, COMPLETED, ENDED -> {
                // Whoever called Complete, or noticed an End before, clears up.
            }
        }
        return true;
    }

    /** Ends a transaction whose End never came after Complete (E4); false where it is not that far. */
    boolean endIfCompleted() {
        Phase phase = life.phase();
        boolean completed = phase == Phase.COMPLETING || phase == Phase.COMPLETED || phase == Phase.ENDED;
        return completed && end();
    }

    /** A runner that cannot be woken looks around when its wait is over. */
    private void wake() {
        try {
            exchange.wake();
        } catch (Throwable thrown) {
            Faults.report(port.port(), "its runner could not be woken", thrown);
        }
    }

    private void interruptHandler() {
        try {
            handlerCall.interrupt();
        } catch (Throwable thrown) {
            Faults.report(port.port(), "the handler could not be interrupted", thrown);
        }
    }

    /** Not on this thread: it is the server's, and the handler is told how it ended (E3). */
    private void clearUpSoon() {
        try {
            workers.resume(this);
        } catch (Throwable nobody) {
            abandon(nobody);
        }
    }

    // The clock's thread.

    @Override
    public boolean expire(long ticket) {
        if (!life.tryMove(Move.EXPIRE, ticket)) {
            return false;
        }
        verdict.expire();
        interruptHandler();
        return true;
    }

    // Whoever runs it.

    @Override
    public Need advance() {
        try {
            return run();
        } catch (Throwable fault) {
            Faults.report(port.port(), "the transaction failed", fault);
        }
        failClosed();
        return over();
    }

    @Override
    public void fail(Throwable why) {
        if (!isOver(life.phase())) {
            Faults.report(port.port(), "the transaction cannot go on", why);
            failClosed();
        }
    }

    @Override
    public void abandon(Throwable why) {
        Faults.report(port.port(), "nobody can be had to tell how it ended", why);
        failClosed();
        farewell.letGo(machine, completeCall.ending());
        release();
    }

    private Need run() {
        Phase phase = life.phase();
        if (isOver(phase)) {
            return over();
        }
        if (machine == null) {
            if (!life.tryMove(Move.START)) {
                return over();
            }
            observation.begun();
            DialogMachine made = type.machines().get();
            machine = made;
            made.start();
            return converse(made);
        }
        return exchange.isInFlight() ? received(machine, phase) : converse(machine);
    }

    /** The Receive in flight was signalled, or the runner looks around for another reason. */
    private Need received(DialogMachine dialog, Phase phase) {
        if (!exchange.isSignalled()) {
            return exchange.nanosLeft() > 0 ? Need.RECEIVE : complete(Completion.error(RasError.ERROR_REQUEST_TIMEOUT));
        }
        if (phase == Phase.DOOMED) {
            return completeDoomed();
        }
        if (!life.tryMove(Move.ENTER_PORT)) {
            return over();
        }
        int error = exchange.take();
        if (isDoomedLeavingPort()) {
            return completeDoomed();
        }
        tell(dialog, error);
        return converse(dialog);
    }

    /** From action to action, until something must be waited for. */
    private Need converse(DialogMachine dialog) {
        while (true) {
            switch (dialog.action()) {
                case SEND -> {
                    if (!life.tryMove(Move.ENTER_PORT)) {
                        return over();
                    }
                    int reply = exchange.send(dialog);
                    if (isDoomedLeavingPort()) {
                        return completeDoomed();
                    }
                    if (reply == RasError.PENDING) {
                        dialog.sent();
                    } else {
                        dialog.failed(asError(reply));
                    }
                }
                case RECEIVE -> {
                    if (!life.tryMove(Move.ENTER_PORT)) {
                        return over();
                    }
                    int reply = exchange.receive(dialog);
                    boolean doomed = isDoomedLeavingPort();
                    if (reply == RasError.PENDING) {
                        if (doomed) {
                            exchange.hurry();
                        }
                        return Need.RECEIVE;
                    }
                    if (doomed) {
                        return completeDoomed();
                    }
                    tell(dialog, asError(reply));
                }
                case DECIDE -> {
                    if (verdict.isAwaited()) {
                        observation.asked();
                        decideBy = clock.nanos() + TimeUnit.SECONDS.toNanos(dialog.withinSeconds());
                        return life.tryMove(Move.ASK) ? Need.DECISION : over();
                    }
                    takeVerdict(dialog);
                }
                case PROCEED -> dialog.proceed();
                case COMPLETE -> {
                    return complete(Completion.of(dialog, port.names(type)));
                }
                case NONE -> throw new IllegalStateException("the dialog ended before its transaction");
            }
        }
    }

    /** What a Receive brought: 0, or an error. */
    private void tell(DialogMachine dialog, int error) {
        if (error == RasError.SUCCESS) {
            if (exchange.feed(dialog)) {
                observation.timedOut();
            }
        } else {
            exchange.leaveState();
            dialog.failed(asError(error));
        }
    }

    private void takeVerdict(DialogMachine dialog) {
        Object given = verdict.take();
        try {
            observation.decided(dialog.stateName(), given != null);
            if (given == null) {
                dialog.undecided();
            } else {
                dialog.decided(given);
            }
        } finally {
            dialog.discard(given);
        }
    }

    /** Where RASMAN says neither PENDING nor an error, nothing is pending all the same (X2). */
    private static int asError(int reply) {
        return reply == RasError.SUCCESS || reply == RasError.PENDING ? RasError.ERROR_UNKNOWN : reply;
    }

    /** End may have come while the port was in use. */
    private boolean isDoomedLeavingPort() {
        life.tryMove(Move.LEAVE_PORT);
        return life.phase() == Phase.DOOMED;
    }

    @Override
    public PendingReceive pending() {
        return exchange.pending();
    }

    @Override
    public long waitNanos() {
        return exchange.isInFlight() ? exchange.nanosLeft() : Math.max(0, decideBy - clock.nanos());
    }

    @Override
    public long ticket() {
        return life.ticket();
    }

    @Override
    public @Nullable Object decide(long ticket) {
        DialogMachine dialog = Objects.requireNonNull(machine);
        try {
            return handlerCall.enter(() -> life.awaitsDecision(ticket)) ? ask(dialog) : null;
        } catch (Throwable thrown) {
            Faults.report(port.port(), "the handler threw", dialog, thrown);
            return null;
        }
    }

    private @Nullable Object ask(DialogMachine dialog) throws Exception {
        try {
            return dialog.decide();
        } finally {
            if (handlerCall.leave()) {
                // The transaction was over before: it is the last to let go.
                released.accept(this);
            }
        }
    }

    @Override
    public boolean decided(long ticket, @Nullable Object given) {
        if (!life.tryMove(Move.ANSWER, ticket)) {
            discard(given);
            return false;
        }
        verdict.give(given);
        return true;
    }

    private void discard(@Nullable Object given) {
        try {
            Objects.requireNonNull(machine).discard(given);
        } catch (Throwable thrown) {
            Faults.report(port.port(), "secrets could not be erased", thrown);
        }
    }

    // The end.

    private Need completeDoomed() {
        return complete(Completion.error(RasError.ERROR_PORT_DISCONNECTED));
    }

    /** Secrets go first (S2), then the port is touched for the last time, then Complete is called, once (C1, C3). */
    private Need complete(Completion completion) {
        if (life.tryMove(Move.ENTER_PORT)) {
            farewell.eraseSecrets(machine);
            completeCall.report(completion);
        }
        return over();
    }

    private static boolean isOver(Phase phase) {
        return phase == Phase.COMPLETED || phase == Phase.ENDED;
    }

    /** S1: an ERROR, if Complete is still to be called. */
    private void failClosed() {
        life.tryMove(Move.START);
        life.tryMove(Move.ENTER_PORT);
        Phase phase = life.phase();
        if (phase == Phase.USING_PORT || phase == Phase.DOOMED) {
            farewell.tryEraseSecrets(machine);
            completeCall.fail();
        }
    }

    /** Complete has returned, or End has come before it. End may still come, or not: nothing is kept for it (E1, E4). */
    private Need over() {
        farewell.letGo(machine, completeCall.ending());
        farewell.tell(machine, completeCall.ending());
        release();
        return Need.NOTHING;
    }

    private void release() {
        if (handlerCall.over()) {
            released.accept(this);
        }
    }
}
