// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.trace;

import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.semantics.Step;
import java.util.ArrayList;
import java.util.List;

/** Finds the run that a trace speaks of. */
public final class Replay {
    private Replay() {}

    /**
     * The run with these labels. Where the trace stops within a step, between what happened and the state that is entered,
     * the run has the whole step.
     *
     * @param trace labels, from entering the start state
     * @throws IllegalArgumentException if the dialog has no such run
     */
    public static Run of(Semantics semantics, List<String> trace) {
        if (trace.isEmpty() || !trace.get(0).equals(semantics.initialEvent().label())) {
            throw new IllegalArgumentException(
                    "a trace begins with " + semantics.initialEvent().label() + ": " + trace);
        }
        Configuration here = semantics.initial();
        List<Step> steps = new ArrayList<>();
        int at = 1;
        while (at < trace.size()) {
            List<String> rest = trace.subList(at, trace.size());
            Step step = semantics.steps(here).stream()
                    .filter(candidate -> agree(candidate.labels(), rest))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no step to " + rest.get(0) + " in " + trace));
            steps.add(step);
            at += step.events().size();
            here = step.target();
        }
        return new Run(semantics.initial(), semantics.initialEvent(), steps);
    }

    private static boolean agree(List<String> labels, List<String> rest) {
        int common = Math.min(labels.size(), rest.size());
        return labels.subList(0, common).equals(rest.subList(0, common));
    }
}
