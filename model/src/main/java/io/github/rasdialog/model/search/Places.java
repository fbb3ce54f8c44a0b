// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.Arrays;

/** Numbers the configurations of all layers without a gap, and steps from one to the next. Not thread-safe. */
final class Places {
    private final Layers layers;
    private final Graph graph;
    private final IntStore offsets = new IntStore();
    private final int size;
    private int layer;
    private int node;

    Places(Layers layers) {
        this.layers = layers;
        this.graph = layers.graph();
        int next = 0;
        for (int at = 0; at < layers.size(); at++) {
            offsets.add(next);
            next = Math.addExact(next, layers.shape(at).nodes().length);
        }
        this.size = next;
    }

    /** How many configurations there are. */
    int size() {
        return size;
    }

    /** The number of a configuration. */
    int number(int atLayer, int atNode) {
        return offsets.get(atLayer) + layers.shape(atLayer).position(atNode);
    }

    /** Follows an edge of the configuration's node to {@link #layer()} and {@link #node()}, unless it is cut. */
    boolean follow(int fromLayer, int edge) {
        Shape shape = layers.shape(fromLayer);
        if (shape.exits(graph, edge)) {
            node = graph.next[edge];
            if (node == Monitor.CUT) {
                return false;
            }
            layer = layers.layerAfter(fromLayer, Arrays.binarySearch(shape.exitCounters(), graph.counter[edge]));
        } else {
            node = shape.target(graph, edge);
            layer = fromLayer;
        }
        return node != Monitor.CUT;
    }

    /** Where the last step led. */
    int layer() {
        return layer;
    }

    /** Where the last step led. */
    int node() {
        return node;
    }
}
