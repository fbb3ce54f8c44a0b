// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Finds what is reachable while no counter changes: a depth-first search without recursion. */
final class ShapeBuilder {
    private static final byte NEW = 0;
    private static final byte OPEN = 1;
    private static final byte DONE = 2;

    private final Graph graph;
    private final IntSets nodeSets;
    private final byte[] progress;
    private final int[] stack;
    private final int[] position;
    private final int[] finished;
    private final int[] exitSets;
    private int finishedSize;
    private boolean cyclic;

    ShapeBuilder(Graph graph, IntSets nodeSets) {
        this.graph = graph;
        this.nodeSets = nodeSets;
        this.progress = new byte[graph.size()];
        this.stack = new int[graph.size()];
        this.position = new int[graph.size()];
        this.finished = new int[graph.size()];
        this.exitSets = new int[graph.automaton().maxima().length];
    }

    /** The shape that is entered at some nodes, with some counters full. */
    Shape build(int[] entries, boolean[] full) {
        return leave(entries, full, reach(entries, full));
    }

    /** What is reachable, in topological order if there is no cycle. */
    int[] reach(int[] entries, boolean[] full) {
        finishedSize = 0;
        cyclic = false;
        for (int entry : entries) {
            if (progress[entry] == NEW) {
                visit(entry, full);
            }
        }
        int[] nodes = new int[finishedSize];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = finished[finishedSize - 1 - i];
            progress[nodes[i]] = NEW;
        }
        return nodes;
    }

    private void visit(int entry, boolean[] full) {
        int depth = 0;
        push(0, entry);
        while (depth >= 0) {
            int node = stack[depth];
            if (position[depth] == graph.firstEdge[node + 1]) {
                progress[node] = DONE;
                finished[finishedSize++] = node;
                depth--;
                continue;
            }
            int edge = position[depth]++;
            int counter = graph.counter[edge];
            if (counter >= 0 && !full[counter]) {
                continue;
            }
            int target = graph.target(edge, counter >= 0);
            if (target == Monitor.CUT) {
                continue;
            }
            if (progress[target] == NEW) {
                push(++depth, target);
            } else if (progress[target] == OPEN) {
                cyclic = true;
            }
        }
    }

    private void push(int depth, int node) {
        stack[depth] = node;
        position[depth] = graph.firstEdge[node];
        progress[node] = OPEN;
    }

    private Shape leave(int[] entries, boolean[] full, int[] nodes) {
        long transitions = 0;
        Arrays.fill(exitSets, IntSets.EMPTY);
        for (int node : nodes) {
            for (int edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
                int counter = graph.counter[edge];
                boolean exit = counter >= 0 && !full[counter];
                int target = graph.target(edge, counter >= 0 && full[counter]);
                if (target != Monitor.CUT) {
                    transitions++;
                    if (exit) {
                        exitSets[counter] = nodeSets.with(exitSets[counter], target);
                    }
                }
            }
        }
        int[] exitCounters = IntStream.range(0, exitSets.length)
                .filter(counter -> exitSets[counter] != IntSets.EMPTY)
                .toArray();
        return new Shape(
                entries,
                Arrays.copyOf(full, full.length),
                nodes,
                transitions,
                cyclic,
                exitCounters,
                Arrays.stream(exitCounters).map(counter -> exitSets[counter]).toArray());
    }
}
