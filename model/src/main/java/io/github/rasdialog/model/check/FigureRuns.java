// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.search.Graph;
import io.github.rasdialog.model.search.HeavyRuns;
import io.github.rasdialog.model.search.Layers;
import io.github.rasdialog.model.search.Weights;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.semantics.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs that reach the figures of a dialog that is right, each replayed, and whole.
 *
 * @param mostExchanges one with as many receives as any
 * @param longestHold one that can hold the port as long as any; for ever, where one can
 */
public record FigureRuns(Run mostExchanges, Run longestHold) {

    /**
     * Searches for the runs.
     *
     * @param figures the dialog's
     */
    public static FigureRuns of(Dialog dialog, Figures figures) {
        Semantics semantics = Semantics.of(dialog);
        Graph graph = Graph.of(semantics.automaton());
        Layers layers = Layers.explore(graph);
        HoldTimes hold = new HoldTimes(graph);
        Weights seconds = figures.maxHoldSeconds().isPresent() ? hold.seconds(0) : hold.endlessOnly();
        return new FigureRuns(
                run(semantics, layers, hold.exchanges(), figures.maxExchanges()),
                run(semantics, layers, seconds, figures.maxHoldSeconds().orElse(1)));
    }

    private static Run run(Semantics semantics, Layers layers, Weights weights, long figure) {
        int[] edges = HeavyRuns.shortestOver(layers, weights, figure - 1)
                .orElseThrow(() -> new IllegalStateException("no run reaches a figure of " + figure));
        return toTheEnd(semantics, Counterexample.replay(semantics, edges, run -> true));
    }

    /** Goes on from where a run has come to, by the first step of each configuration; these runs all end. */
    private static Run toTheEnd(Semantics semantics, Run run) {
        List<Step> steps = new ArrayList<>(run.steps());
        Configuration at = run.last();
        for (List<Step> next = semantics.steps(at); !next.isEmpty(); next = semantics.steps(at)) {
            steps.add(next.get(0));
            at = next.get(0).target();
        }
        return new Run(run.start(), run.entering(), steps);
    }
}
