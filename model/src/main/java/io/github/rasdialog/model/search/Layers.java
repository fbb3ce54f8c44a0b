// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import io.github.rasdialog.model.semantics.Packing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Every reachable configuration, by layers. Counters only grow: all configurations that share a setting of the counters
 * form a layer, and the layers form a graph without cycles, breadth-first by the sum of the counters. What a layer looks
 * like depends on no more than where it is entered and which counters are full there, so that a {@link Shape} is worked
 * out once and then shared. The cost is therefore one look-up for each way from a setting to the next, and 36 bytes a
 * setting and 4 a way, however many configurations each of them stands for.
 */
public final class Layers {
    private final Graph graph;
    private final Packing packing;
    private final PackedSet settings;
    private final IntStore entries = new IntStore();
    private final IntStore fulls = new IntStore();
    private final IntStore shapeOf = new IntStore();
    private final IntStore firstExit = new IntStore();
    private final IntStore exits = new IntStore();
    private final IntSets nodeSets = new IntSets();
    private final IntSets counterSets = new IntSets();
    private final LongIntMap shapeNumbers = new LongIntMap();
    private final List<Shape> shapes = new ArrayList<>();
    private final ShapeBuilder shapeBuilder;
    private final BitSet nodes = new BitSet();
    private final long[] setting;
    private final int counters;
    private long configurations;
    private long transitions;
    private boolean complete;

    private Layers(Graph graph) {
        int[] maxima = graph.automaton().maxima();
        this.graph = graph;
        this.counters = maxima.length;
        this.packing = new Packing(1, maxima);
        this.settings = new PackedSet(packing.words());
        this.setting = new long[packing.words()];
        this.shapeBuilder = new ShapeBuilder(graph, nodeSets);
    }

    /**
     * Explores a graph.
     *
     * @param limit stops where there are more configurations than this
     */
    public static Layers explore(Graph graph, long limit) {
        Layers layers = new Layers(graph);
        layers.explore(limit);
        return layers;
    }

    /** Explores a graph to its end. */
    public static Layers explore(Graph graph) {
        return explore(graph, Long.MAX_VALUE);
    }

    private void explore(long limit) {
        if (graph.start != Monitor.CUT) {
            settings.add(setting);
            entries.add(nodeSets.with(IntSets.EMPTY, graph.start));
            fulls.add(IntSets.EMPTY);
        }
        for (int layer = 0; layer < settings.size(); layer++) {
            shapeOf.add(shapeNumber(layer));
            Shape shape = shape(layer);
            configurations += shape.nodes().length;
            transitions += shape.transitions();
            // Every layer that is still to come holds one configuration at least.
            if (configurations + settings.size() - layer - 1 > limit) {
                return;
            }
            leave(layer, shape);
        }
        complete = true;
    }

    private void leave(int layer, Shape shape) {
        firstExit.add(exits.size());
        settings.get(layer, setting);
        for (int exit = 0; exit < shape.exitCounters().length; exit++) {
            int counter = shape.exitCounters()[exit];
            int word = packing.word(counter);
            setting[word] += packing.one(counter);
            int target = settings.add(setting);
            exits.add(target);
            if (target == entries.size()) {
                int full = fulls.get(layer);
                entries.add(shape.exitEntries()[exit]);
                fulls.add(packing.full(setting[word], counter) ? counterSets.with(full, counter) : full);
            } else {
                entries.set(target, nodeSets.union(entries.get(target), shape.exitEntries()[exit]));
            }
            setting[word] -= packing.one(counter);
        }
    }

    /** What was explored. */
    public Graph graph() {
        return graph;
    }

    /** Whether all was explored, and not only up to the limit. */
    public boolean complete() {
        return complete;
    }

    /** How many configurations there are. */
    public long configurations() {
        return configurations;
    }

    /** How many steps there are. */
    public long transitions() {
        return transitions;
    }

    /** The nodes that a run reaches; not to be changed. */
    public BitSet nodes() {
        return nodes;
    }

    /** The reachable nodes that fulfil something. */
    public BitSet nodes(IntPredicate condition) {
        BitSet found = graph.nodes(condition);
        found.and(nodes);
        return found;
    }

    /** Whether a run comes to a configuration where some edge of this kind finds its counter full. */
    public boolean meetsFull(int counter, IntPredicate edges) {
        for (Shape shape : shapes) {
            if (shape.full()[counter] && meets(shape, counter, edges)) {
                return true;
            }
        }
        return false;
    }

    private boolean meets(Shape shape, int counter, IntPredicate edges) {
        for (int node : shape.nodes()) {
            for (int edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
                if (graph.counter[edge] == counter && edges.test(graph.label[edge])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Every shape that there is. */
    List<Shape> shapes() {
        return shapes;
    }

    /** How many layers there are; each comes after all that lead to it. */
    int size() {
        return settings.size();
    }

    /** The shape of a layer that was reached. */
    Shape shape(int layer) {
        return shapes.get(shapeOf.get(layer));
    }

    private int shapeNumber(int layer) {
        int entrySet = entries.get(layer);
        int fullSet = fulls.get(layer);
        int number = shapeNumbers.get(entrySet, fullSet);
        if (number == LongIntMap.ABSENT) {
            number = shapes.size();
            shapes.add(newShape(entrySet, fullSet));
            shapeNumbers.put(entrySet, fullSet, number);
        }
        return number;
    }

    private Shape newShape(int entrySet, int fullSet) {
        boolean[] full = new boolean[counters];
        for (int counter : counterSets.elements(fullSet)) {
            full[counter] = true;
        }
        Shape shape = shapeBuilder.build(nodeSets.elements(entrySet), full);
        for (int node : shape.nodes()) {
            nodes.set(node);
        }
        return shape;
    }

    /**
     * The layers that counting leads to from a layer.
     *
     * @param byCounter set for each counter that an edge of the layer's shape adds one to
     */
    void layersAfter(int layer, int[] byCounter) {
        int[] exitCounters = shape(layer).exitCounters();
        for (int exit = 0; exit < exitCounters.length; exit++) {
            byCounter[exitCounters[exit]] = exits.get(firstExit.get(layer) + exit);
        }
    }

    /** How many counters there are. */
    int counters() {
        return counters;
    }

    /** The layer of some values of the counters that are reachable. */
    int layerOf(int[] values) {
        Arrays.fill(setting, 0);
        for (int counter = 0; counter < values.length; counter++) {
            setting[packing.word(counter)] += values[counter] * packing.one(counter);
        }
        return settings.add(setting);
    }
}
