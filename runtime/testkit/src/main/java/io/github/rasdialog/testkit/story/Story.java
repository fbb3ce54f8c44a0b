// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.story;

import io.github.rasdialog.simulator.Fault;
import io.github.rasdialog.simulator.HangUp;
import io.github.rasdialog.simulator.PortSettings;
import io.github.rasdialog.simulator.Scenario;
import io.github.rasdialog.simulator.ServerHabits;
import io.github.rasdialog.simulator.caller.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * All that happens to one call from outside the dialog. It holds no secret: what is typed where one is asked for is named,
 * not written. Immutable.
 *
 * @param caller what the caller has in mind
 * @param choices what the handler decides, in order; the last outcome, at once, when they are used up
 * @param faults what goes wrong in RASMAN
 * @param hangUp when the line is lost, if the caller does not hang up himself
 * @param habits what the protocol leaves to the server
 * @param room the port
 * @param worker whether the DLL gets a worker
 */
public record Story(
        CallerPlan caller,
        List<Choice> choices,
        List<Fault> faults,
        Optional<HangUp> hangUp,
        ServerHabits habits,
        PortSettings room,
        boolean worker) {
    private static final int LARGEST_BUFFER = 65_535;

    /** A port whose buffers are as large as any. */
    public static final PortSettings LARGE_ROOM =
            new PortSettings(OptionalLong.empty(), "Hayes SmartModem 9600", LARGEST_BUFFER, LARGEST_BUFFER);

    /** Copies the lists. */
    public Story {
        choices = List.copyOf(choices);
        faults = List.copyOf(faults);
    }

    /** A call in which nothing goes wrong. */
    public static Story of(List<Answer> answers, List<Choice> choices) {
        return new Story(
                new CallerPlan.Careful(answers),
                choices,
                List.of(),
                Optional.empty(),
                ServerHabits.DEFAULT,
                LARGE_ROOM,
                true);
    }

    /** The same, but that a handler of the user's own decides, in the same time. */
    Story decidedItself() {
        List<Choice> itself =
                choices.stream().map(choice -> Choice.itself(choice.takes())).toList();
        return new Story(caller, itself, faults, hangUp, habits, room, worker);
    }

    /** The story as the simulator is told it. */
    public Scenario scenario(Supplier<? extends Caller> callers) {
        return new Scenario(
                callers,
                room,
                faults,
                hangUp,
                choices.stream().map(Choice::takes).toList(),
                habits,
                worker);
    }

    /** Whether the server may leave a Receive without a signal, so that the DLL's own patience counts. */
    public boolean neverSignals() {
        return habits.lineLoss() == ServerHabits.LineLoss.NEVER_SIGNAL
                || faults.stream().anyMatch(fault -> fault.manner() == Fault.Manner.NEVER_SIGNALLED);
    }

    /** What is out of the ordinary. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add(caller.toString());
        if (!choices.isEmpty()) {
            parts.add("decisions " + choices);
        }
        faults.forEach(fault -> parts.add(fault.toString()));
        hangUp.ifPresent(moment -> parts.add("the line is lost: " + moment));
        if (!habits.equals(ServerHabits.DEFAULT)) {
            parts.add(habits.toString());
        }
        if (!room.equals(LARGE_ROOM)) {
            parts.add("buffers of " + room.sendBuffer() + " and " + room.receiveBuffer() + " bytes");
        }
        if (!worker) {
            parts.add("no worker");
        }
        return String.join("; ", parts);
    }
}
