// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

/**
 * For each gate the most that a run can still gain from there, when weight is worth something and steps cost something,
 * and it may stop anywhere. Goes once over the layers of a graph without cycles, backwards; what lies between the gates
 * of a layer is worked out again where it is asked for.
 */
final class Prospects {
    private final Layers layers;
    private final Graph graph;
    private final Gates gates;
    private final Weights weights;
    private final double worth;
    private final double cost;
    private final LongStore values = new LongStore();
    private final double[] here;
    private final int[] layerAfter;
    private Shape shape;

    /**
     * Works them out.
     *
     * @param layers complete, without a cycle, one at least
     * @param worth of one unit of weight
     * @param cost of one step
     */
    Prospects(Layers layers, Gates gates, Weights weights, double worth, double cost) {
        this.layers = layers;
        this.graph = layers.graph();
        this.gates = gates;
        this.weights = weights;
        this.worth = worth;
        this.cost = cost;
        this.here = new double[graph.size()];
        this.layerAfter = new int[layers.counters()];
        this.shape = layers.shape(0);
        for (int gate = 0; gate < gates.size(); gate++) {
            values.add(0);
        }
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            lookInto(layer);
            int gate = gates.first(layer);
            for (int entry : shape.entries()) {
                values.set(gate++, Double.doubleToRawLongBits(here[entry]));
            }
        }
    }

    /** The most that can be gained from a gate on; at least 0. */
    double of(int gate) {
        return Double.longBitsToDouble(values.get(gate));
    }

    /** Works out what a layer holds, for {@link #bestEdge} and {@link #layerAfter}. */
    void lookInto(int layer) {
        shape = layers.shape(layer);
        layers.layersAfter(layer, shape, layerAfter);
        int[] nodes = shape.nodes();
        for (int i = nodes.length - 1; i >= 0; i--) {
            int node = nodes[i];
            double best = 0;
            for (int edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
                best = Math.max(best, gain(edge));
            }
            here[node] = best;
        }
    }

    /** The edge that gains most from a node of the layer at hand on; -1 where it is best to stop. */
    int bestEdge(int node) {
        int bestEdge = -1;
        double best = 0;
        for (int edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
            double gain = gain(edge);
            if (gain > best) {
                best = gain;
                bestEdge = edge;
            }
        }
        return bestEdge;
    }

    /** The layer that counting leads to from the layer at hand. */
    int layerAfter(int counter) {
        return layerAfter[counter];
    }

    private double gain(int edge) {
        boolean exits = shape.exits(graph, edge);
        int node = exits ? graph.next[edge] : shape.target(graph, edge);
        if (node == Monitor.CUT) {
            return 0;
        }
        double fromThere = exits ? of(gates.number(layerAfter[graph.counter[edge]], node)) : here[node];
        return worth * (weights.edges()[graph.label[edge]] + weights.nodes()[node]) - cost + fromThere;
    }
}
