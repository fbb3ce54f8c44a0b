// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.search.Graph;
import io.github.rasdialog.model.search.Layers;
import io.github.rasdialog.model.search.Weights;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Phase;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** How long a dialog can stay in each place: what the worst-case time of a run is the sum of. */
record HoldTimes(Graph graph) {

    /** How long, in seconds, a location can hold a run; empty where for ever. */
    static OptionalLong of(Location location) {
        if (!(location.state() instanceof AwaitReceive receive)) {
            return OptionalLong.of(0);
        }
        if (location.phase() == Phase.DECIDING) {
            return OptionalLong.of(receive.decide().orElseThrow().withinSeconds());
        }
        return receive.timeoutSeconds().isPresent()
                ? OptionalLong.of(receive.timeoutSeconds().getAsInt())
                : OptionalLong.empty();
    }

    /**
     * Weighs a run by its seconds.
     *
     * @param forEver what a place weighs that can hold it for ever
     */
    Weights seconds(long forEver) {
        return weights(location -> of(location).orElse(forEver));
    }

    /** Weighs a run by how often it is in a place that can hold it for ever. */
    Weights endlessOnly() {
        return weights(location -> of(location).isEmpty() ? 1 : 0);
    }

    /** Weighs a run by its receives. */
    Weights exchanges() {
        return weights(location -> location.phase() == Phase.RECEIVING ? 1 : 0);
    }

    private Weights weights(ToLongFunction<Location> weight) {
        return Weights.ofNodes(
                graph,
                IntStream.range(0, graph.size())
                        .mapToLong(node -> weight.applyAsLong(graph.location(node)))
                        .toArray());
    }

    /** Whether a run can come to a place that can hold it for ever. */
    boolean endless(Layers layers) {
        return !layers.nodes(node -> of(graph.location(node)).isEmpty()).isEmpty();
    }
}
