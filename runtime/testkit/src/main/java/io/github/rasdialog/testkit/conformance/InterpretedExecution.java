// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.conformance;

import io.github.rasdialog.interpreter.Decision;
import io.github.rasdialog.interpreter.DialogHandler;
import io.github.rasdialog.interpreter.InterpretedDialog;
import io.github.rasdialog.interpreter.Question;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.Ending;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** An interpreted dialog, whatever moves it. */
public final class InterpretedExecution implements Execution {
    private final String name;
    private final InterpretedDialog dialog;
    private final Function<DialogHandler, DialogMachine> machines;

    /**
     * An execution.
     *
     * @param machines makes a machine of this dialog for a handler
     */
    public InterpretedExecution(
            String name, InterpretedDialog dialog, Function<DialogHandler, DialogMachine> machines) {
        this.name = name;
        this.dialog = dialog;
        this.machines = machines;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Subject begin() {
        return new InterpretedSubject();
    }

    private final class InterpretedSubject implements Subject {
        private final DialogMachine machine = machines.apply(new Asking());
        private final List<Ending> endings = new ArrayList<>();
        private Optional<Question> question = Optional.empty();

        @Override
        public DialogMachine machine() {
            return machine;
        }

        @Override
        public Object decision(AwaitReceive state, Reaction.Outcome outcome, List<Object> values) {
            Map<String, Object> named = new HashMap<>();
            for (int i = 0; i < values.size(); i++) {
                Datum datum = dialog.dialog().data().get(outcome.sets().get(i));
                named.put(datum.name(), values.get(i));
            }
            return dialog.decision(state.name(), outcome.name(), named);
        }

        @Override
        public Asked ask() throws Exception {
            question = Optional.empty();
            if (machine.decide() != null) {
                throw new AssertionError("an answer that nobody gave");
            }
            Question asked = question.orElseThrow();
            Map<String, Object> known = new HashMap<>();
            for (Datum datum : dialog.dialog().data()) {
                if (asked.known().contains(datum.name())) {
                    known.put(datum.name(), datum.secret() ? asked.secret(datum.name()) : asked.text(datum.name()));
                }
            }
            return new Asked(asked.state(), known);
        }

        @Override
        public List<Ending> endings() {
            return endings;
        }

        private final class Asking implements DialogHandler {
            @Override
            @SuppressWarnings("NullAway") // No answer is what is tried.
            public Decision decide(Question asked) {
                question = Optional.of(asked);
                return null;
            }

            @Override
            public void ended(Ending ending) {
                endings.add(ending);
            }
        }
    }
}
