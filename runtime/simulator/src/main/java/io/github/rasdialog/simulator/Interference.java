// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.simulator.monitor.NativeCall;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does to a call while it is under way, beside what its {@link Scenario} has planned: he takes the handler's
 * decisions in his own time, and has RASMAN fail. On the virtual clock, for the thread that runs the simulation; whatever
 * follows happens when that runs on.
 */
public final class Interference {
    private final Call call;
    private Map<NativeCall, Integer> failures = Map.of();
    private @Nullable Held question;
    private boolean holding;

    Interference(Call call) {
        this.call = call;
    }

    /** From now on every decision waits for {@link #decide}, or for its time to be over. */
    public void holdDecisions() {
        holding = true;
    }

    /** Whether a decision waits. */
    public boolean isHeld() {
        return question != null;
    }

    /**
     * Has the handler asked; it answers at once.
     *
     * @throws IllegalStateException if no decision waits
     */
    public void decide() {
        take().answer(true);
    }

    /**
     * The handler comes to no decision, as if it had thrown.
     *
     * @throws IllegalStateException if no decision waits
     */
    public void giveUpDeciding() {
        take().answer(false);
    }

    private Held take() {
        Held waiting = question;
        if (waiting == null) {
            throw new IllegalStateException("no decision waits");
        }
        question = null;
        return waiting;
    }

    /**
     * The Receive in flight fails: its event is signalled with length 0 and this code as LastError (X9).
     *
     * @param code not 0, not PENDING
     * @return whether one was in flight
     */
    public boolean failReceive(int code) {
        Fault fault = Fault.lastError(NativeCall.RECEIVE, 1, code);
        synchronized (call) {
            return call.exchange().fail(fault.code());
        }
    }

    /**
     * The next call of a function returns a code (X2).
     *
     * @param code as {@link Fault#returned} takes it
     */
    public void failNext(NativeCall function, int code) {
        if (failures.isEmpty()) {
            failures = new EnumMap<>(NativeCall.class);
        }
        failures.put(function, Fault.returned(function, 1, code).code());
    }

    // For the simulator.

    boolean holdsDecisions() {
        return holding;
    }

    /** A decision that waits. */
    @FunctionalInterface
    interface Held {
        /** It is taken by the handler, or by nobody. */
        void answer(boolean byHandler);
    }

    /** A decision waits. */
    void held(Held waiting) {
        question = waiting;
    }

    /** The decision that waits is void. */
    void released() {
        question = null;
    }

    /** The failure of this call of a function, once. */
    Optional<Fault> take(NativeCall function, int nth) {
        // Most calls are not interfered with.
        if (failures.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(failures.remove(function)).map(code -> Fault.returned(function, nth, code));
    }
}
