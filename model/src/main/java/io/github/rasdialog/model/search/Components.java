// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The cycles of one shape: its strongly connected components after Tarjan, without recursion. */
final class Components {
    private static final int NEW = -1;

    private final Graph graph;
    private final Shape shape;
    private final int[] order;
    private final int[] low;
    private final int[] position;
    private final BitSet pending = new BitSet();
    private final int[] path;
    private final int[] waiting;
    private int depth;
    private int waitingSize;
    private int visited;
    private final List<BitSet> cycles = new ArrayList<>();

    private Components(Graph graph, Shape shape) {
        this.graph = graph;
        this.shape = shape;
        this.order = new int[graph.size()];
        this.low = new int[graph.size()];
        this.position = new int[graph.size()];
        this.path = new int[graph.size()];
        this.waiting = new int[graph.size()];
        Arrays.fill(order, NEW);
    }

    /** The greatest sets of nodes of which each can be reached from each by one step or more. */
    static List<BitSet> cyclesOf(Graph graph, Shape shape) {
        Components components = new Components(graph, shape);
        for (int node : shape.nodes()) {
            if (components.order[node] == NEW) {
                components.visit(node);
            }
        }
        return components.cycles;
    }

    private void visit(int root) {
        depth = 0;
        open(root);
        while (depth > 0) {
            int node = path[depth - 1];
            if (position[node] < graph.firstEdge[node + 1]) {
                look(node, position[node]++);
            } else {
                close(node);
            }
        }
    }

    private void open(int node) {
        order[node] = visited;
        low[node] = visited++;
        position[node] = graph.firstEdge[node];
        path[depth++] = node;
        waiting[waitingSize++] = node;
        pending.set(node);
    }

    private void look(int node, int edge) {
        if (shape.exits(graph, edge)) {
            return;
        }
        int target = shape.target(graph, edge);
        if (target == Monitor.CUT) {
            return;
        }
        if (order[target] == NEW) {
            open(target);
        } else if (pending.get(target)) {
            low[node] = Math.min(low[node], order[target]);
        }
    }

    private void close(int node) {
        depth--;
        if (depth > 0) {
            low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[node]);
        }
        if (low[node] == order[node]) {
            BitSet component = new BitSet();
            int member;
            do {
                member = waiting[--waitingSize];
                pending.clear(member);
                component.set(member);
            } while (member != node);
            if (component.cardinality() > 1 || leadsToItself(node)) {
                cycles.add(component);
            }
        }
    }

    private boolean leadsToItself(int node) {
        for (int edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
            if (!shape.exits(graph, edge) && shape.target(graph, edge) == node) {
                return true;
            }
        }
        return false;
    }
}
