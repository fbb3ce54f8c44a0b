// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.search.Graph;
import io.github.rasdialog.model.search.Layers;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Phase;
import java.util.OptionalLong;
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

    /** The seconds of each node. */
    long[] seconds(long forEver) {
        return IntStream.range(0, graph.size())
                .mapToLong(node -> of(graph.location(node)).orElse(forEver))
                .toArray();
    }

    /** One for each node that can hold a run for ever. */
    long[] endlessOnly() {
        return IntStream.range(0, graph.size())
                .mapToLong(node -> of(graph.location(node)).isEmpty() ? 1 : 0)
                .toArray();
    }

    /** One for each node where a receive begins. */
    long[] exchanges() {
        return IntStream.range(0, graph.size())
                .mapToLong(node -> graph.location(node).phase() == Phase.RECEIVING ? 1 : 0)
                .toArray();
    }

    /** Whether a run can come to a place that can hold it for ever. */
    boolean endless(Layers layers) {
        return !layers.nodes(node -> of(graph.location(node)).isEmpty()).isEmpty();
    }
}
