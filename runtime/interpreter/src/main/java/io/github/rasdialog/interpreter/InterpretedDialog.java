// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.interpreter;

import io.github.rasdialog.model.check.SurelySet;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Reaction;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Phase;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.runtime.dialog.DatumType;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import io.github.rasdialog.runtime.dialog.DialogType;
import io.github.rasdialog.runtime.dialog.Secret;
import io.github.rasdialog.runtime.dialog.TerminalCharset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A dialog that can be run without generated code, by the same engine: what the machines of one dialog have in common.
 * Immutable, thread-safe.
 */
public final class InterpretedDialog {
    private final Dialog dialog;
    private final Semantics semantics;
    private final TerminalCharset charset;
    private final List<DatumType> types;
    private final Map<Integer, List<Rendering>> renderings = new HashMap<>();
    private final Map<Integer, List<Datum>> known = new HashMap<>();

    private InterpretedDialog(Dialog dialog) {
        this.dialog = dialog;
        this.semantics = Semantics.of(dialog);
        this.charset = TerminalCharset.of(dialog.charset().name());
        this.types = dialog.data().stream().map(this::type).toList();
        dialog.states().forEach(state -> renderings.put(state.index(), renderingsOf(state)));
        SurelySet surelySet = SurelySet.of(dialog);
        for (Location location : semantics.automaton().locations()) {
            if (location.phase() == Phase.DECIDING) {
                known.put(
                        location.state().index(),
                        dialog.data().stream()
                                .filter(datum -> surelySet.at(location, datum))
                                .toList());
            }
        }
    }

    /** Makes a dialog that has passed the checker ready to be run. */
    public static InterpretedDialog of(Dialog dialog) {
        return new InterpretedDialog(dialog);
    }

    private DatumType type(Datum datum) {
        DatumType type = DatumType.text(datum.name(), charset, datum.min(), datum.max());
        return datum.pattern().map(type::matching).orElse(type);
    }

    private List<Rendering> renderingsOf(State state) {
        if (state instanceof AwaitSend send) {
            return List.of(Rendering.forTerminal(send.text(), charset));
        }
        return state instanceof Completing completing
                ? completing.report().names().stream()
                        .map(name -> Rendering.verbatim(name, charset))
                        .toList()
                : List.of();
    }

    /** The model. */
    public Dialog dialog() {
        return dialog;
    }

    /** Its meaning. */
    public Semantics semantics() {
        return semantics;
    }

    /**
     * What the engine needs in order to run this dialog.
     *
     * @param handlers gives a handler for each transaction
     */
    public DialogType type(Supplier<? extends DialogHandler> handlers) {
        return type(handler -> machine(handler), handlers);
    }

    /**
     * What the engine needs in order to run this dialog by machines of one's own.
     *
     * @param machines makes a machine for a handler, such as by {@link #machine(DialogHandler, Course)}
     * @param handlers gives a handler for each transaction
     */
    public DialogType type(
            Function<DialogHandler, ? extends DialogMachine> machines, Supplier<? extends DialogHandler> handlers) {
        return new DialogType(
                dialog.name(),
                dialog.digest(),
                dialog.sendBuffer(),
                dialog.receiveBuffer(),
                charset,
                () -> machines.apply(handlers.get()));
    }

    /** A run that has yet to start, moved by the semantics. */
    public DialogMachine machine(DialogHandler handler) {
        return machine(handler, new SemanticsCourse(semantics));
    }

    /** A run that has yet to start, moved by another engine. */
    public DialogMachine machine(DialogHandler handler, Course course) {
        return new InterpretedMachine(this, handler, course);
    }

    /**
     * A decision.
     *
     * @param state the deciding state's name
     * @param outcome the name of one of its outcomes
     * @param values for the name of each datum that the outcome sets, and for no other, a String, or a {@link Secret}
     *     where the datum is secret; a secret is erased once it is stored
     * @throws IllegalArgumentException if the model does not allow it; the message does not show values (S2)
     */
    public Decision decision(String state, String outcome, Map<String, ?> values) {
        AwaitReceive asked = dialog.states().stream()
                .filter(candidate -> candidate.name().equals(state))
                .filter(AwaitReceive.class::isInstance)
                .map(AwaitReceive.class::cast)
                .filter(candidate -> candidate.decide().isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(state + " is no deciding state of " + dialog.name()));
        Reaction.Outcome chosen = asked.decide().orElseThrow().outcomes().stream()
                .filter(candidate -> candidate.name().equals(outcome))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(outcome + " is no outcome of " + state));
        List<String> sets = chosen.sets().stream().map(this::nameOfDatum).toList();
        if (values.size() != sets.size() || !values.keySet().containsAll(sets)) {
            throw new IllegalArgumentException(
                    state + "." + outcome + " sets " + sets + ", not " + List.copyOf(values.keySet()));
        }
        List<Object> checked = new ArrayList<>();
        for (int index : chosen.sets()) {
            checked.add(checked(index, values.get(nameOfDatum(index))));
        }
        return new Decision(asked, chosen, checked);
    }

    private Object checked(int index, @Nullable Object value) {
        if (dialog.data().get(index).secret() && value instanceof Secret secret) {
            types.get(index).check(secret);
            return secret;
        }
        if (!dialog.data().get(index).secret() && value instanceof String text) {
            types.get(index).check(text);
            return text;
        }
        String wanted = dialog.data().get(index).secret() ? "Secret" : "String";
        throw new IllegalArgumentException(nameOfDatum(index) + " takes a " + wanted);
    }

    // For the machine.

    String nameOfDatum(int index) {
        return dialog.data().get(index).name();
    }

    void requireDatum(String name) {
        if (dialog.data().stream().noneMatch(datum -> datum.name().equals(name))) {
            throw new IllegalArgumentException(dialog.name() + " has no datum " + name);
        }
    }

    /** The types of all data, in their order. */
    List<DatumType> types() {
        return types;
    }

    /** The data that are surely set in a deciding state. */
    List<Datum> known(AwaitReceive state) {
        return known.getOrDefault(state.index(), List.of());
    }

    /** What a state renders: the text; or user and domain, or neither. */
    List<Rendering> renderings(State state) {
        return renderings.getOrDefault(state.index(), List.of());
    }
}
