// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.run;

import io.github.rasdialog.cli.run.Incident.Kind;
import io.github.rasdialog.interpreter.Decision;
import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.PassingMachine;
import org.jspecify.annotations.Nullable;

/** A machine that somebody watches. */
public final class WatchedMachine extends PassingMachine {
    private final DialogMachine machine;
    private final MachineWatcher watcher;

    /** Watches a machine. */
    public WatchedMachine(DialogMachine machine, MachineWatcher watcher) {
        super(machine);
        this.machine = machine;
        this.watcher = watcher;
    }

    private void happens(Kind kind) {
        watcher.happened(machine, Incident.of(kind));
    }

    private Action moved(Action next) {
        watcher.moved(machine, next);
        return next;
    }

    @Override
    public Action start() {
        happens(Kind.STARTED);
        return moved(machine.start());
    }

    @Override
    public Action sent() {
        happens(Kind.SENT);
        return moved(machine.sent());
    }

    @Override
    public Action line(byte[] bytes, int offset, int length) {
        watcher.typed(machine, bytes, offset, length);
        return moved(machine.line(bytes, offset, length));
    }

    @Override
    public Action overlong() {
        happens(Kind.OVERLONG);
        return moved(machine.overlong());
    }

    @Override
    public Action timedOut() {
        happens(Kind.TIMED_OUT);
        return moved(machine.timedOut());
    }

    @Override
    public Action failed(int error) {
        watcher.happened(machine, new Incident(Kind.FAILED, Integer.toUnsignedString(error)));
        return moved(machine.failed(error));
    }

    @Override
    public Action decided(@Nullable Object decision) {
        watcher.happened(machine, new Incident(Kind.DECIDED, nameOf(decision)));
        return moved(machine.decided(decision));
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
        happens(Kind.UNDECIDED);
        return moved(machine.undecided());
    }

    @Override
    public Action proceed() {
        happens(Kind.PROCEEDED);
        return moved(machine.proceed());
    }

    @Override
    public Action end() {
        happens(Kind.ENDED);
        return moved(machine.end());
    }

    @Override
    public int renderText(byte[] into) {
        int length = machine.renderText(into);
        watcher.sends(machine, into, length);
        return length;
    }
}
