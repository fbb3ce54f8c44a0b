// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Phase;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.semantics.Step;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which data are surely set where a handler is asked: on every run that leads there, counters included. In a state that
 * no run reaches nothing counts as set.
 */
final class SurelySet {
    private final Dialog dialog;
    private final Semantics semantics;
    private final Map<Configuration, BitSet> setIn = new HashMap<>();
    private final Deque<Configuration> changed = new ArrayDeque<>();
    private final Map<Integer, BitSet> setInDeciding = new HashMap<>();

    private SurelySet(Dialog dialog) {
        this.dialog = dialog;
        this.semantics = Semantics.of(dialog);
    }

    static SurelySet of(Dialog dialog) {
        SurelySet surelySet = new SurelySet(dialog);
        surelySet.search();
        surelySet.collect();
        return surelySet;
    }

    /** Whether a datum is surely set where this state's decision is asked for. */
    boolean contains(AwaitReceive state, Datum datum) {
        BitSet set = setInDeciding.get(state.index());
        return set != null && set.get(datum.index());
    }

    /** The deciding states in which a datum is surely set. */
    Stream<AwaitReceive> states(Datum datum) {
        return Deciding.states(dialog).filter(state -> contains(state, datum));
    }

    /** Whether handlers see it as a secret. */
    boolean isLent(Datum datum) {
        return datum.secret() && states(datum).findAny().isPresent();
    }

    private void search() {
        reach(semantics.initial(), new BitSet());
        while (!changed.isEmpty()) {
            Configuration configuration = changed.remove();
            for (Step step : semantics.steps(configuration)) {
                BitSet set = (BitSet) setIn.get(configuration).clone();
                step.edge().stores().forEach(set::set);
                reach(step.target(), set);
            }
        }
    }

    private void reach(Configuration configuration, BitSet set) {
        BitSet before = setIn.get(configuration);
        BitSet now = (BitSet) set.clone();
        if (before != null) {
            now.and(before);
        }
        if (!now.equals(before)) {
            setIn.put(configuration, now);
            changed.add(configuration);
        }
    }

    private void collect() {
        setIn.forEach((configuration, set) -> {
            if (configuration.location().phase() == Phase.DECIDING) {
                setInDeciding
                        .computeIfAbsent(configuration.location().state().index(), state -> (BitSet) set.clone())
                        .and(set);
            }
        });
    }
}
