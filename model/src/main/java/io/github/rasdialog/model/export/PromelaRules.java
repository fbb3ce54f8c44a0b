// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.TimedOut;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.semantics.Location;
import java.util.ArrayList;
import java.util.List;

/** The rules that hold for every dialog, as assertions about a few bits that remember what has happened. */
final class PromelaRules {
    private final Dialog dialog;
    private final List<Datum> used;

    PromelaRules(Dialog dialog) {
        this.dialog = dialog;
        this.used = Uses.in(dialog);
    }

    /** The bits. */
    List<String> declarations() {
        List<String> lines = new ArrayList<>(List.of(
                "bit asked;     /* a text was sent, no line has been received since (X5) */",
                "bit silent;    /* a time-out was the last event */",
                "bit doubtful;  /* failed, undecided, malformed or timed out, nothing decided since (S1) */",
                "bit completed; /* Complete was called (C1) */"));
        used.forEach(datum -> lines.add("bit " + PromelaNames.datum(datum) + ";"));
        return lines;
    }

    /** What must hold as a state is entered. */
    List<String> entering(State state) {
        List<String> statements = new ArrayList<>();
        statements.add(state instanceof AwaitReceive ? "assert(asked)" : "assert(!asked)");
        statements.add(state instanceof TimedOut ? "assert(silent)" : "assert(!silent)");
        for (Datum datum : Uses.in(dialog, state)) {
            statements.add("assert(" + PromelaNames.datum(datum) + ")");
        }
        if (state instanceof Completing completing) {
            if (completing.succeeds()) {
                statements.add("assert(!doubtful)");
            }
            statements.add("assert(!completed)");
            statements.add("completed = 1");
        }
        return statements;
    }

    /** What a step changes. */
    List<String> following(Location source, Edge edge) {
        Effects effects = Effects.of(source, edge, used);
        List<String> statements = new ArrayList<>();
        effects.asked().ifPresent(value -> statements.add("asked = " + bit(value)));
        effects.silent().ifPresent(value -> statements.add("silent = " + bit(value)));
        effects.doubtful().ifPresent(value -> statements.add("doubtful = " + bit(value)));
        effects.given().forEach(datum -> statements.add(PromelaNames.datum(datum) + " = 1"));
        return statements;
    }

    private static int bit(boolean value) {
        return value ? 1 : 0;
    }
}
