// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.spring;

import io.github.rasdialog.interpreter.Course;
import io.github.rasdialog.interpreter.DialogHandler;
import io.github.rasdialog.interpreter.InterpretedDialog;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.DialogType;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.statemachine.listener.StateMachineListener;

/**
 * A dialog on Spring Statemachine: a machine of Spring's for each transaction, driven by the same engine as generated
 * code. Listeners see the names of the YAML, such as the state {@code readCode} and the event {@code readCode.wrong}; a
 * listener that throws fails its transaction. Immutable, thread-safe.
 */
public final class SpringDialog {
    private final InterpretedDialog dialog;
    private final StateMachines machines;
    private final List<StateMachineListener<String, String>> listeners;

    private SpringDialog(
            InterpretedDialog dialog, StateMachines machines, List<StateMachineListener<String, String>> listeners) {
        this.dialog = dialog;
        this.machines = machines;
        this.listeners = List.copyOf(listeners);
    }

    /** Makes a dialog that has passed the checker ready to be run. */
    public static SpringDialog of(Dialog dialog) {
        InterpretedDialog interpreted = InterpretedDialog.of(dialog);
        return new SpringDialog(
                interpreted, new StateMachines(interpreted.semantics().automaton()), List.of());
    }

    /** The same, with these listeners to every machine; they are called by whichever thread runs the transaction. */
    public SpringDialog with(List<StateMachineListener<String, String>> newListeners) {
        return new SpringDialog(dialog, machines, newListeners);
    }

    /**
     * What the engine needs in order to run this dialog.
     *
     * @param handlers gives a handler for each transaction
     */
    public DialogType type(Supplier<? extends DialogHandler> handlers) {
        return dialog.type(handler -> machine(handler), handlers);
    }

    /** A run that has yet to start. */
    public DialogMachine machine(DialogHandler handler) {
        return dialog.machine(handler, course());
    }

    /** The dialog's data, texts and decisions, which Spring has no part in. */
    public InterpretedDialog interpreted() {
        return dialog;
    }

    Course course() {
        return new SpringCourse(machines, listeners);
    }
}
