// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/** Finds the steps of a way of which only the gates are recorded: crosses each of its layers again, by itself. */
final class Retracing {
    private final Layers layers;
    private final Graph graph;
    private final Gates gates;
    private final Ways ways;
    private final Crossing crossing;
    private final int[] layerAfter;
    private final List<Integer> backwards = new ArrayList<>();
    private int node;
    private int steps;
    private long weight;

    Retracing(Layers layers, Gates gates, Ways ways, Crossing crossing) {
        this.layers = layers;
        this.graph = layers.graph();
        this.gates = gates;
        this.ways = ways;
        this.crossing = crossing;
        this.layerAfter = new int[layers.counters()];
    }

    /**
     * Retraces, once.
     *
     * @param endNode where the way ends, in the layer that its last gate leads into
     * @param origin the way to that gate
     * @return its edges in the graph
     */
    List<Integer> run(int endNode, int endSteps, long endWeight, int origin) {
        node = endNode;
        steps = endSteps;
        weight = endWeight;
        int next = Ways.NONE;
        for (int way = origin; way != Ways.NONE; way = ways.origin(way)) {
            Shape shape = cross(way);
            if (next != Ways.NONE) {
                int layer = gates.layer(ways.gate(next));
                stepBack(
                        shape,
                        edge -> shape.exits(graph, edge)
                                && graph.next[edge] == node
                                && layerAfter[graph.counter[edge]] == layer);
            }
            while (steps > ways.steps(way)) {
                stepBack(shape, edge -> !shape.exits(graph, edge) && shape.target(graph, edge) == node);
            }
            next = way;
        }
        Collections.reverse(backwards);
        return backwards;
    }

    private Shape cross(int way) {
        int gate = ways.gate(way);
        int layer = gates.layer(gate);
        Shape shape = layers.shape(layer);
        layers.layersAfter(layer, shape, layerAfter);
        Frontier alone = new Frontier();
        alone.append(ways.steps(way), ways.weight(way), way);
        crossing.turnTo(shape);
        crossing.enter(gates.node(gate), alone);
        crossing.cross((reached, afterSteps, ofWeight, from) -> {});
        return shape;
    }

    private void stepBack(Shape shape, IntPredicate leadsHere) {
        for (int before : shape.nodes()) {
            for (int edge = graph.firstEdge[before]; edge < graph.firstEdge[before + 1]; edge++) {
                if (leadsHere.test(edge) && crossing.at(before).has(steps - 1, weight - crossing.weight(edge, node))) {
                    weight -= crossing.weight(edge, node);
                    steps--;
                    node = before;
                    backwards.add(edge);
                    return;
                }
            }
        }
        throw new IllegalStateException("no step leads to a configuration that was reached");
    }
}
