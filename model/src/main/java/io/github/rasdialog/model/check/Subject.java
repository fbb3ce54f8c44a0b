// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.search.Graph;
import io.github.rasdialog.model.search.Layers;
import io.github.rasdialog.model.search.Monitor;
import io.github.rasdialog.model.search.RunFold;
import io.github.rasdialog.model.search.ShortestRuns;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Semantics;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The dialog that is being checked, with all its configurations. Not thread-safe. */
final class Subject {
    private final Dialog dialog;
    private final Semantics semantics;
    private final Graph graph;
    private final Layers layers;
    private boolean holdKnown;
    private OptionalLong maxHoldSeconds = OptionalLong.empty();

    Subject(Dialog dialog, long maxConfigurations) {
        this.dialog = dialog;
        this.semantics = Semantics.of(dialog);
        this.graph = Graph.of(semantics.automaton());
        this.layers = Layers.explore(graph, maxConfigurations);
    }

    Dialog dialog() {
        return dialog;
    }

    Semantics semantics() {
        return semantics;
    }

    /** The automaton by itself. */
    Graph graph() {
        return graph;
    }

    /** Its configurations. */
    Layers layers() {
        return layers;
    }

    /**
     * The longest time that a run can take, worked out once; empty where it can take for ever.
     *
     * @throws IllegalArgumentException if a run need never end
     */
    OptionalLong maxHoldSeconds() {
        if (!holdKnown) {
            HoldTimes hold = new HoldTimes(graph);
            maxHoldSeconds = hold.endless(layers)
                    ? OptionalLong.empty()
                    : OptionalLong.of(RunFold.heaviest(layers, hold.seconds(0)));
            holdKnown = true;
        }
        return maxHoldSeconds;
    }

    /** The states of one kind, in the order of the file, the built-in ones last. */
    <S extends State> Stream<S> states(Class<S> kind) {
        return dialog.states().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Whether a location is a completing state that reports success. */
    static boolean succeeds(Location location) {
        return location.state() instanceof Completing completing && completing.succeeds();
    }

    /** The product with a monitor. */
    Graph watchedBy(Monitor monitor) {
        return Graph.watchedBy(semantics.automaton(), monitor);
    }

    /**
     * The nodes among some that a run reaches. Where the product without the counters' values has none of them, nothing
     * needs to be explored.
     */
    static BitSet reached(Graph product, IntPredicate goals) {
        BitSet wanted = product.nodes(goals);
        if (!wanted.isEmpty()) {
            wanted.and(Layers.explore(product).nodes());
        }
        return wanted;
    }

    /**
     * A shortest run to each location at which some goal of a product is reached, by the order of the file.
     *
     * @param shows what must be seen on such a run when it is replayed
     */
    Map<Location, Run> shortestRuns(Graph product, IntPredicate goals, Predicate<Run> shows) {
        Map<Location, Run> byLocation = new LinkedHashMap<>();
        List<Run> runs = ShortestRuns.to(product, reached(product, goals)).values().stream()
                .map(edges -> Counterexample.replay(semantics, edges, shows))
                .sorted(Comparator.comparing((Run run) -> run.last().location().index())
                        .thenComparing(run -> run.steps().size()))
                .toList();
        runs.forEach(run -> byLocation.putIfAbsent(run.last().location(), run));
        return byLocation;
    }
}
