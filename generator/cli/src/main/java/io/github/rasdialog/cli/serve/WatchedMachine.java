// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import io.github.rasdialog.cli.serve.Echo.Reading;
import io.github.rasdialog.interpreter.Decision;
import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.Ending;
import io.github.rasdialog.runtime.dialog.Result;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A machine whose call is written down, and which tells whether what it reads may be shown. */
final class WatchedMachine implements DialogMachine {
    private final DialogMachine machine;
    private final Set<String> secretStates;
    private final Transcript transcript;
    private final Consumer<Reading> reader;
    private boolean reading;

    /**
     * Watches a machine.
     *
     * @param secretStates the names of the states that receive a secret
     * @param reader told whenever it comes to a line that it reads, or leaves it
     */
    WatchedMachine(DialogMachine machine, Set<String> secretStates, Transcript transcript, Consumer<Reading> reader) {
        this.machine = machine;
        this.secretStates = secretStates;
        this.transcript = transcript;
        this.reader = reader;
    }

    private boolean isSecret() {
        return secretStates.contains(machine.stateName());
    }

    private Action now(Action action) {
        boolean reads = action == Action.RECEIVE;
        if (reads) {
            // Where a value has no end of its own, nobody can tell what of the keys it will be.
            reader.accept(isSecret() || machine.takesAnyInput() ? Reading.HIDDEN : Reading.SHOWN);
        } else if (reading) {
            reader.accept(Reading.NONE);
        }
        reading = reads;
        return action;
    }

    private void note(String what, String more) {
        transcript.add(machine.stateName(), what, more);
    }

    @Override
    public Action start() {
        return now(machine.start());
    }

    @Override
    public Action sent() {
        return now(machine.sent());
    }

    @Override
    public Action line(byte[] bytes, int offset, int length) {
        transcript.typed(machine.stateName(), bytes, offset, length, isSecret());
        return now(machine.line(bytes, offset, length));
    }

    @Override
    public Action overlong() {
        note("typed", "(too long)");
        return now(machine.overlong());
    }

    @Override
    public Action timedOut() {
        note("timed out", "");
        return now(machine.timedOut());
    }

    @Override
    public Action failed(int error) {
        note("failed", Integer.toUnsignedString(error));
        return now(machine.failed(error));
    }

    @Override
    public Action decided(@Nullable Object decision) {
        note("decided", nameOf(decision));
        return now(machine.decided(decision));
    }

    /** The outcome, never what it sets (S2). */
    private static String nameOf(@Nullable Object decision) {
        if (decision instanceof Decision interpreted) {
            return interpreted.outcome();
        }
        return decision == null ? "nothing" : decision.getClass().getSimpleName();
    }

    @Override
    public Action undecided() {
        note("undecided", "");
        return now(machine.undecided());
    }

    @Override
    public Action proceed() {
        return now(machine.proceed());
    }

    @Override
    public Action end() {
        return now(machine.end());
    }

    @Override
    public int renderText(byte[] into) {
        int length = machine.renderText(into);
        transcript.sent(machine.stateName(), into, length);
        return length;
    }

    @Override
    public @Nullable Object decide() throws Exception {
        return machine.decide();
    }

    @Override
    public Action action() {
        return machine.action();
    }

    @Override
    public int state() {
        return machine.state();
    }

    @Override
    public String stateName() {
        return machine.stateName();
    }

    @Override
    public int counter(int index) {
        return machine.counter(index);
    }

    @Override
    public int timeoutSeconds() {
        return machine.timeoutSeconds();
    }

    @Override
    public int maxLength() {
        return machine.maxLength();
    }

    @Override
    public boolean takesAnyInput() {
        return machine.takesAnyInput();
    }

    @Override
    public int withinSeconds() {
        return machine.withinSeconds();
    }

    @Override
    public Result result() {
        return machine.result();
    }

    @Override
    public int error() {
        return machine.error();
    }

    @Override
    public int renderUser(byte[] into) {
        return machine.renderUser(into);
    }

    @Override
    public int renderDomain(byte[] into) {
        return machine.renderDomain(into);
    }

    @Override
    public void erase() {
        machine.erase();
    }

    @Override
    public void discard(@Nullable Object decision) {
        machine.discard(decision);
    }

    @Override
    public void tellEnding(Ending ending) {
        machine.tellEnding(ending);
    }
}
