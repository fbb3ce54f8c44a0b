// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator;

import io.github.rasdialog.simulator.caller.Caller;
import io.github.rasdialog.simulator.caller.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All that happens to one call from outside the DLL. Immutable; may be used for many calls.
 *
 * @param caller makes the remote user
 * @param port the port that takes the call
 * @param faults what goes wrong in RASMAN; of two for the same call the first counts
 * @param hangUp when the line is lost, if the caller does not hang up himself
 * @param decisions how long the handler takes for its n-th decision, on the virtual clock; those not listed take no time,
 *     {@link #NEVER} is a handler that does not come back
 * @param habits what the protocol leaves to the server
 * @param worker whether the DLL gets a worker, on the virtual clock; else its attempt to start one is refused
 */
public record Scenario(
        Supplier<? extends Caller> caller,
        PortSettings port,
        List<Fault> faults,
        Optional<HangUp> hangUp,
        List<Duration> decisions,
        ServerHabits habits,
        boolean worker) {

    /** A decision that is never taken. */
    public static final Duration NEVER = Duration.ofNanos(Long.MAX_VALUE);

    /** Copies the lists and checks the durations. */
    public Scenario {
        faults = List.copyOf(faults);
        decisions = List.copyOf(decisions);
        if (decisions.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("decisions that take " + decisions);
        }
    }

    /** A call by a live caller on a free port, and nothing goes wrong. */
    public static Scenario of(Supplier<? extends Caller> caller) {
        return new Scenario(
                caller, PortSettings.DEFAULT, List.of(), Optional.empty(), List.of(), ServerHabits.DEFAULT, true);
    }

    /** A call by a scripted caller on a free port, and nothing goes wrong. */
    public static Scenario of(Script script) {
        return of(new Scripted(script));
    }

    /** On this port. */
    public Scenario on(PortSettings settings) {
        return new Scenario(caller, settings, faults, hangUp, decisions, habits, worker);
    }

    /** With buffers of these sizes, in bytes. */
    public Scenario withBuffers(int send, int receive) {
        return on(new PortSettings(port.handle(), port.device(), send, receive));
    }

    /** With one more fault. */
    public Scenario with(Fault fault) {
        List<Fault> more = new ArrayList<>(faults);
        more.add(fault);
        return new Scenario(caller, port, more, hangUp, decisions, habits, worker);
    }

    /** The line is lost at this moment. */
    public Scenario lostAt(HangUp moment) {
        return new Scenario(caller, port, faults, Optional.of(moment), decisions, habits, worker);
    }

    /** The handler takes so long for its decisions. */
    public Scenario deciding(Duration... durations) {
        return new Scenario(caller, port, faults, hangUp, List.of(durations), habits, worker);
    }

    /** The server has these habits. */
    public Scenario with(ServerHabits server) {
        return new Scenario(caller, port, faults, hangUp, decisions, server, worker);
    }

    /** Makes scripted callers, and shows the script where a scenario is printed. */
    private record Scripted(Script script) implements Supplier<Caller> {
        @Override
        public Caller get() {
            return script.caller();
        }
    }
}
