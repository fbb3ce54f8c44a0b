// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.List;
import java.util.stream.IntStream;

/** Carries frontiers from the entries of a layer to all of its nodes, up to where a run is heavy enough. */
final class Crossing {
    private final Graph graph;
    private final Weights weights;
    private final long bound;
    private final List<Frontier> frontiers;
    private final Frontier arriving = new Frontier();
    private final Frontier spare = new Frontier();
    private Shape shape;

    /**
     * At no layer yet.
     *
     * @param bound a way that weighs more is heavy enough
     */
    Crossing(Layers layers, Weights weights, long bound) {
        this.graph = layers.graph();
        this.shape = layers.shape(0);
        this.weights = weights;
        this.bound = bound;
        this.frontiers = IntStream.range(0, graph.size())
                .mapToObj(node -> new Frontier())
                .toList();
    }

    /** The ways to a node that weigh no more than the bound. */
    Frontier at(int node) {
        return frontiers.get(node);
    }

    /** Sees what is heavy enough, with the fewest steps at its node. */
    @FunctionalInterface
    interface Goal {
        /** Is told one such way. */
        void reached(int node, int steps, long weight, int origin);
    }

    /** Forgets all ways and turns to a layer. */
    void turnTo(Shape next) {
        for (int node : shape.nodes()) {
            at(node).clear();
        }
        shape = next;
    }

    /** Adds the ways to an entry; they are lost to the frontier that is given. */
    void enter(int node, Frontier ways) {
        at(node).merge(ways, spare);
    }

    /** Goes on from the entries. A way that is heavy enough is told, and neither it nor a longer one goes on. */
    void cross(Goal goal) {
        for (int node : shape.nodes()) {
            Frontier ways = at(node);
            int over = ways.firstOver(bound);
            if (over < ways.size()) {
                goal.reached(node, ways.steps(over), ways.weight(over), ways.origin(over));
                ways.truncate(over);
            }
            if (ways.size() > 0) {
                leave(node, ways);
            }
        }
    }

    private void leave(int node, Frontier ways) {
        for (int edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
            if (!shape.exits(graph, edge) && shape.target(graph, edge) != Monitor.CUT) {
                int target = shape.target(graph, edge);
                long weight = weight(edge, target);
                arriving.clear();
                for (int way = 0; way < ways.size(); way++) {
                    arriving.append(ways.steps(way) + 1, ways.weight(way) + weight, ways.origin(way));
                }
                at(target).merge(arriving, spare);
            }
        }
    }

    /** What a step weighs. */
    long weight(int edge, int target) {
        return weights.edges()[graph.label[edge]] + weights.nodes()[target];
    }
}
