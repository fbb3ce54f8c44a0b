// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import static io.github.rasdialog.simulator.Mistake.*;

import io.github.rasdialog.runtime.engine.Clock;
import io.github.rasdialog.runtime.engine.Workers;
import io.github.rasdialog.runtime.rasman.CompleteFunction;
import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.runtime.rasman.PendingReceive;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.runtime.rasman.Rasman;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.RejectedExecutionException;

/**
 * A security DLL written by hand, without the engine: it asks for a user name and a code, {@value #RIGHT_CODE} being
 * the right one. It keeps every rule, or makes one mistake that it is told to make.
 */
final class ReferenceDll implements SecurityDll {
    static final String RIGHT_CODE = "123456";
    static final int MAX_TRANSACTIONS = 3;

    final Rasman rasman;
    final Workers workers;
    final Clock clock;
    final Mistake mistake;
    final Map<Long, ReferenceTransaction> live = new HashMap<>();
    final Map<Long, ReferenceTransaction> former = new HashMap<>();

    ReferenceDll(VirtualSimulation simulation, Mistake mistake) {
        this.rasman = simulation.rasman();
        this.workers = simulation.workers();
        this.clock = simulation.clock();
        this.mistake = mistake;
    }

    /** A simulation with a reference DLL in it. */
    static VirtualSimulation simulation(long seed, Mistake mistake) {
        VirtualSimulation simulation = Simulation.virtual(seed);
        simulation.install(new ReferenceDll(simulation, mistake));
        return simulation;
    }

    @Override
    public int begin(long port, PortBuffer send, PortBuffer receive, CompleteFunction complete) {
        ReferenceTransaction transaction = new ReferenceTransaction(this, port, send, receive, complete);
        if (live.containsKey(port)) {
            return RasError.ERROR_PORT_ALREADY_OPEN;
        }
        if (live.size() >= MAX_TRANSACTIONS && mistake != NO_BOUND) {
            return RasError.ERROR_NO_SYSTEM_RESOURCES;
        }
        if (send.size() < ReferenceTransaction.SEND_SIZE) {
            return RasError.ERROR_BUFFER_TOO_SMALL;
        }
        return accept(transaction);
    }

    private int accept(ReferenceTransaction transaction) {
        switch (mistake) {
            case BEGIN_CALLS -> transaction.lastError();
            case BEGIN_WAITS -> waitInBegin(transaction);
            case BEGIN_COMPLETES -> {
                live.put(transaction.port, transaction);
                transaction.completeNow();
                return RasError.SUCCESS;
            }
            case BEGIN_REFUSES_AND_COMPLETES -> {
                transaction.completeLater();
                return RasError.ERROR_AUTH_INTERNAL;
            }
            case BEGIN_FORGETS -> {
                live.put(transaction.port, transaction);
                return RasError.SUCCESS;
            }
            default -> {}
        }
        live.put(transaction.port, transaction);
        try {
            workers.start(transaction);
        } catch (RejectedExecutionException noWorker) {
            live.remove(transaction.port);
            return RasError.ERROR_NO_SYSTEM_RESOURCES;
        }
        return RasError.SUCCESS;
    }

    private void waitInBegin(ReferenceTransaction transaction) {
        transaction.sendPrompt();
        transaction.startReceive();
        transaction.pending.await(1_000_000_000L);
    }

    @Override
    public int end(long port) {
        ReferenceTransaction transaction = live.get(port);
        if (transaction == null) {
            return RasError.ERROR_INVALID_PORT_HANDLE;
        }
        if (mistake == END_WAITS) {
            transaction.pending.await(1_000_000_000L);
        }
        if (!transaction.completed && mistake == END_CALLS) {
            transaction.lastError();
        }
        if (!transaction.completed && mistake == END_COMPLETES) {
            transaction.completeNow();
        }
        boolean notYet = mistake == END_ALWAYS_SAYS_NOT_YET && !transaction.completed
                || mistake != END_NEVER_SAYS_NOT_YET && transaction.isInside()
                || mistake == END_SAYS_NOT_YET_AFTER_COMPLETE && transaction.completed;
        if (notYet && !transaction.completed) {
            transaction.doom();
            return RasError.SUCCESS;
        }
        if (mistake != KEEPS_TRANSACTION) {
            live.remove(port);
        }
        former.put(port, transaction);
        transaction.end();
        return notYet ? RasError.SUCCESS : RasError.ERROR_PORT_DISCONNECTED;
    }

    @Override
    public OptionalInt live() {
        return OptionalInt.of(live.size());
    }

    /** What the transaction before this one on the same handle left behind. */
    ReferenceTransaction formerOn(ReferenceTransaction transaction) {
        return former.getOrDefault(transaction.port, transaction);
    }

    PendingReceive newEvent() {
        return rasman.newPendingReceive();
    }

    static CompleteMessage error(long port, int code) {
        return new CompleteMessage(CompleteMessage.ERROR, port, code, new byte[0], new byte[0]);
    }
}
