// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import io.github.rasdialog.cli.run.Incident;
import io.github.rasdialog.cli.run.MachineWatcher;
import io.github.rasdialog.cli.serve.Echo.Reading;
import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import java.util.Set;
import java.util.function.Consumer;

/** Writes a call down, and tells whether what its machine reads may be shown. */
final class CallWatcher implements MachineWatcher {
    private final Set<String> secretStates;
    private final Transcript transcript;
    private final Consumer<Reading> reader;
    private boolean reading;

    /**
     * Watches one machine.
     *
     * @param secretStates the names of the states that receive a secret
     * @param reader told whenever it comes to a line that it reads, or leaves it
     */
    CallWatcher(Set<String> secretStates, Transcript transcript, Consumer<Reading> reader) {
        this.secretStates = secretStates;
        this.transcript = transcript;
        this.reader = reader;
    }

    private boolean isSecret(DialogMachine machine) {
        return secretStates.contains(machine.stateName());
    }

    @Override
    public void sends(DialogMachine machine, byte[] text, int length) {
        transcript.sent(machine.stateName(), text, length);
    }

    @Override
    public void typed(DialogMachine machine, byte[] bytes, int offset, int length) {
        transcript.typed(machine.stateName(), bytes, offset, length, isSecret(machine));
    }

    @Override
    public void happened(DialogMachine machine, Incident incident) {
        String state = machine.stateName();
        switch (incident.kind()) {
            case OVERLONG -> transcript.add(state, "typed", "(too long)");
            case TIMED_OUT -> transcript.add(state, "timed out", "");
            case FAILED -> transcript.add(state, "failed", incident.detail());
            case DECIDED -> transcript.add(state, "decided", incident.detail());
            case UNDECIDED -> transcript.add(state, "undecided", "");
            case STARTED, SENT, PROCEEDED, ENDED -> {
                // Each shows by what follows.
            }
        }
    }

    @Override
    public void moved(DialogMachine machine, Action next) {
        boolean reads = next == Action.RECEIVE;
        if (reads) {
            // Where a value has no end of its own, nobody can tell what of the keys it will be.
            reader.accept(isSecret(machine) || machine.takesAnyInput() ? Reading.HIDDEN : Reading.SHOWN);
        } else if (reading) {
            reader.accept(Reading.NONE);
        }
        reading = reads;
    }
}
