// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.watch;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Reaction.Outcome;
import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.Result;
import io.github.rasdialog.runtime.dialog.Secret;
import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.testkit.conformance.Execution;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The dialog as the YAML alone runs it, beside the machine that is watched: whatever that says is held against it, until
 * they first differ. Belongs to who owns the machine.
 */
final class Shadow {
    private final Execution.Subject model;
    private final Walk walk;

    Shadow(Execution.Subject model, Walk walk) {
        this.model = model;
        this.walk = walk;
    }

    private boolean follows() {
        return walk.divergence().isEmpty();
    }

    /** Does what the machine has just done. */
    void follow(Consumer<DialogMachine> step) {
        if (!follows()) {
            return;
        }
        step.accept(model.machine());
        Action action = model.machine().action();
        if (action == Action.DECIDE) {
            walk.asking().due(model.machine().stateName(), asked().known());
        } else if (action == Action.COMPLETE) {
            report().ifPresent(walk::mustReport);
        }
    }

    private Execution.Asked asked() {
        try {
            return model.ask();
        } catch (Exception unexpected) {
            throw new IllegalStateException("the model cannot ask", unexpected);
        }
    }

    /** Nothing where a name is longer than any that can be reported. */
    private Optional<CompleteMessage> report() {
        DialogMachine machine = model.machine();
        Result result = machine.result();
        int id = switch (result) {
            case SUCCESS -> CompleteMessage.SUCCESS;
            case FAILURE -> CompleteMessage.FAILURE;
            case ERROR -> CompleteMessage.ERROR;
        };
        try {
            byte[] user = rendered(machine::renderUser, CompleteMessage.MAX_USER_NAME);
            byte[] domain = rendered(machine::renderDomain, CompleteMessage.MAX_DOMAIN);
            return Optional.of(new CompleteMessage(id, 0, machine.error(), user, domain));
        } catch (IndexOutOfBoundsException tooLong) {
            return Optional.empty();
        }
    }

    private static byte[] rendered(ToIntFunction<byte[]> renderer, int most) {
        byte[] room = new byte[most];
        return Arrays.copyOf(room, renderer.applyAsInt(room));
    }

    /** The same decision for the model, its secrets copied before the machine erases them; nothing where it is none. */
    Optional<Object> decision(AwaitReceive state, Event event, @Nullable Object given) {
        if (given == null || !(event instanceof Event.Decided decided)) {
            return Optional.empty();
        }
        Outcome outcome = state.decide().orElseThrow().outcomes().get(decided.outcome());
        return values(given).map(values -> model.decision(state, outcome, values));
    }

    private static Optional<List<Object>> values(Object decision) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : decision.getClass().getRecordComponents()) {
            Object value = value(decision, component.getAccessor());
            if (value instanceof Secret secret) {
                if (secret.isErased()) {
                    return Optional.empty();
                }
                values.add(Secret.of(secret.chars()));
            } else {
                values.add(value);
            }
        }
        return Optional.of(values);
    }

    private static Object value(Object decision, Method accessor) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(decision);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException("cannot look into " + decision.getClass(), hidden);
        }
    }

    /** The machine says this of its action. */
    <T> T says(String what, T said, Function<DialogMachine, T> question) {
        if (follows()) {
            walk.says(what, said, question.apply(model.machine()));
        }
        return said;
    }

    /** The machine has rendered this. It is not told: who knows what is in it (S2). */
    int renders(String what, byte[] said, int length, ToIntBiFunction<DialogMachine, byte[]> rendering) {
        if (follows()) {
            byte[] expected = new byte[said.length];
            try {
                int due = rendering.applyAsInt(model.machine(), expected);
                if (!Arrays.equals(said, 0, length, expected, 0, due)) {
                    walk.isOther(
                            what, new String(expected, 0, due, walk.dialog().charset()));
                }
            } catch (IndexOutOfBoundsException tooLong) {
                walk.wrong(what + " is shorter than the model's");
            }
        }
        return length;
    }

    /** The machine says that nothing is left: what it could render of the data, it must refuse now as the model does. */
    void erased(DialogMachine machine) {
        if (!follows()) {
            return;
        }
        model.machine().erase();
        Action action = model.machine().action();
        if (action == Action.COMPLETE) {
            erased("user", machine, DialogMachine::renderUser, CompleteMessage.MAX_USER_NAME);
            erased("domain", machine, DialogMachine::renderDomain, CompleteMessage.MAX_DOMAIN);
        } else if (action == Action.SEND) {
            erased("text", machine, DialogMachine::renderText, walk.dialog().sendBuffer());
        }
    }

    private void erased(
            String what, DialogMachine machine, ToIntBiFunction<DialogMachine, byte[]> rendering, int most) {
        byte[] room = new byte[most];
        if (refuses(() -> rendering.applyAsInt(model.machine(), room))
                && !refuses(() -> rendering.applyAsInt(machine, room))) {
            walk.wrong("the " + what + " is still there after erase()");
        }
    }

    private static boolean refuses(Runnable rendering) {
        try {
            rendering.run();
            return false;
        } catch (IllegalStateException unset) {
            return true;
        }
    }
}
