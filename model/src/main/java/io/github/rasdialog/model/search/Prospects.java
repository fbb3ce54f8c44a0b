// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

/**
 * For each configuration the most that a run can still gain from there, when weight is worth something and steps cost
 * something, and it may stop anywhere. Goes once over the layers of a graph without cycles, backwards.
 */
final class Prospects {
    private final Layers layers;
    private final Graph graph;
    private final Places places;
    private final Weights weights;
    private final double worth;
    private final double cost;
    private final LongStore values = new LongStore();
    private final double[] here;
    private final int[] layerAfter;

    /**
     * Works them out.
     *
     * @param worth of one unit of weight
     * @param cost of one step
     */
    Prospects(Layers layers, Places places, Weights weights, double worth, double cost) {
        this.layers = layers;
        this.graph = layers.graph();
        this.places = places;
        this.weights = weights;
        this.worth = worth;
        this.cost = cost;
        this.here = new double[graph.size()];
        this.layerAfter = new int[layers.counters()];
        for (int number = 0; number < places.size(); number++) {
            values.add(0);
        }
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            work(layer);
        }
    }

    private void work(int layer) {
        Shape shape = layers.shape(layer);
        for (int exit = 0; exit < shape.exitCounters().length; exit++) {
            layerAfter[shape.exitCounters()[exit]] = layers.layerAfter(layer, exit);
        }
        int[] nodes = shape.nodes();
        for (int i = nodes.length - 1; i >= 0; i--) {
            int node = nodes[i];
            double best = 0;
            for (int edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
                best = Math.max(best, gainWhileWorking(shape, edge));
            }
            here[node] = best;
        }
        int number = places.number(layer, shape.ascending()[0]);
        for (int node : shape.ascending()) {
            values.set(number++, Double.doubleToRawLongBits(here[node]));
        }
    }

    /** As {@link #gain}, with what is known of the layer at hand. */
    private double gainWhileWorking(Shape shape, int edge) {
        if (shape.exits(graph, edge)) {
            int node = graph.next[edge];
            return node == Monitor.CUT ? 0 : gain(edge, node, of(places.number(layerAfter[graph.counter[edge]], node)));
        }
        int node = shape.target(graph, edge);
        return node == Monitor.CUT ? 0 : gain(edge, node, here[node]);
    }

    /** The most that can be gained from a configuration on; at least 0. */
    double of(int number) {
        return Double.longBitsToDouble(values.get(number));
    }

    /** The edge that gains most from a configuration on; -1 where it is best to stop. */
    int bestEdge(int layer, int node) {
        int bestEdge = -1;
        double best = 0;
        for (int edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
            double gain = gain(layer, edge);
            if (gain > best) {
                best = gain;
                bestEdge = edge;
            }
        }
        return bestEdge;
    }

    private double gain(int layer, int edge) {
        return places.follow(layer, edge)
                ? gain(edge, places.node(), of(places.number(places.layer(), places.node())))
                : 0;
    }

    private double gain(int edge, int target, double fromThere) {
        return worth * (weights.edges()[graph.label[edge]] + weights.nodes()[target]) - cost + fromThere;
    }
}
