// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.Arrays;

/** Numbers the entries of all layers without a gap: the only configurations that a fold over layers has to remember. */
final class Gates {
    private final Layers layers;
    private final IntStore first = new IntStore();
    private final int size;

    /**
     * Numbers them.
     *
     * @param layers complete
     */
    Gates(Layers layers) {
        this.layers = layers;
        int next = 0;
        for (int layer = 0; layer < layers.size(); layer++) {
            first.add(next);
            next = Math.addExact(next, layers.entries(layer).length);
        }
        this.size = next;
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** The number of a layer's first entry; the others follow, in the order of its shape. */
    int first(int layer) {
        return first.get(layer);
    }

    /** The number of a node where a layer is entered. */
    int number(int layer, int node) {
        return first.get(layer) + Arrays.binarySearch(layers.entries(layer), node);
    }

    /** The layer that a gate leads into. */
    int layer(int gate) {
        int low = 0;
        int high = first.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (first.get(middle) <= gate) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The node of a gate. */
    int node(int gate) {
        int layer = layer(gate);
        return layers.entries(layer)[gate - first.get(layer)];
    }
}
