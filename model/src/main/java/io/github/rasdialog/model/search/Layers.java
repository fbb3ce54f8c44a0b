// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import io.github.rasdialog.model.semantics.Packing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every reachable configuration, by layers. Counters only grow: all configurations that share a setting of the counters
 * form a layer, and the layers form a graph without cycles, breadth-first by the sum of the counters. What a layer looks
 * like depends on no more than where it is entered and which counters are full there, so that a {@link Shape} is worked
 * out once and then shared; where there are too many, those that come late are worked out each time. The cost is
 * therefore one look-up for each way from a setting to the next, and 20 bytes a setting, its packed counters, and 4 bytes
 * a way, however many configurations each of them stands for.
 */
public final class Layers {
    private static final int MOST_SHAPES = 1 << 13;
    private static final int NOT_KEPT = -1;

    private final Graph graph;
    private final Packing packing;
    private final PackedSet settings;
    private final IntStore entries = new IntStore();
    private final IntStore shapeOf = new IntStore();
    private final IntStore firstExit = new IntStore();
    private final IntStore exits = new IntStore();
    private final IntSets nodeSets = new IntSets();
    private final PackedSet fullSets;
    private final LongIntMap shapeNumbers = new LongIntMap();
    private final List<Shape> shapes = new ArrayList<>();
    private final ShapeBuilder shapeBuilder;
    private final IntStore leastNodes = new IntStore();
    private final BitSet nodes = new BitSet();
    private final BitSet metFull = new BitSet();
    private final long[] setting;
    private final boolean[] full;
    private final long[] fullSet;
    private final int counters;
    private boolean cyclic;
    private long configurations;
    /** So many configurations at least are in the layers that are entered and not yet looked at. */
    private long stillToCome;

    private long transitions;
    private boolean complete;

    private Layers(Graph graph) {
        int[] maxima = graph.automaton().maxima();
        this.graph = graph;
        this.counters = maxima.length;
        this.packing = new Packing(maxima);
        this.settings = new PackedSet(packing.words());
        this.setting = new long[packing.words()];
        this.full = new boolean[counters];
        this.fullSet = new long[1 + counters / Long.SIZE];
        this.fullSets = new PackedSet(fullSet.length);
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
            enter(nodeSets.with(IntSets.EMPTY, graph.start));
        }
        for (int layer = 0; layer < settings.size(); layer++) {
            Shape shape = newShape(layer);
            configurations += shape.nodes().length;
            transitions += shape.transitions();
            stillToCome -= leastNodes(entries.get(layer));
            if (configurations + stillToCome > limit) {
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
            setting[word] -= packing.one(counter);
            exits.add(target);
            if (target == entries.size()) {
                enter(shape.exitEntries()[exit]);
            } else {
                enterToo(target, shape.exitEntries()[exit]);
            }
        }
    }

    private void enter(int entrySet) {
        entries.add(entrySet);
        stillToCome += leastNodes(entrySet);
    }

    private void enterToo(int layer, int entrySet) {
        int known = entries.get(layer);
        int all = nodeSets.union(known, entrySet);
        if (all != known) {
            entries.set(layer, all);
            stillToCome += leastNodes(all) - leastNodes(known);
        }
    }

    /** How many configurations there are at least in a layer that is entered at some nodes: what needs no counter. */
    private int leastNodes(int entrySet) {
        while (leastNodes.size() <= entrySet) {
            leastNodes.add(0);
        }
        if (leastNodes.get(entrySet) == 0) {
            int[] reached = shapeBuilder.reach(nodeSets.elements(entrySet), new boolean[counters]);
            leastNodes.set(entrySet, reached.length);
        }
        return leastNodes.get(entrySet);
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
        return metFull.stream().anyMatch(edge -> graph.counter[edge] == counter && edges.test(graph.label[edge]));
    }

    /** Whether there is a cycle. */
    boolean cyclic() {
        return cyclic;
    }

    /** Every shape that has a cycle, some of them more than once. */
    Stream<Shape> cyclicShapes() {
        if (!cyclic) {
            return Stream.empty();
        }
        Stream<Shape> notKept = IntStream.range(0, shapeOf.size())
                .filter(layer -> shapeOf.get(layer) == NOT_KEPT)
                .mapToObj(this::shape);
        return Stream.concat(shapes.stream(), notKept).filter(Shape::cyclic);
    }

    /** How many layers there are; each comes after all that lead to it. */
    int size() {
        return settings.size();
    }

    /** The nodes where a layer is entered, ascending; not to be changed. */
    int[] entries(int layer) {
        return nodeSets.elements(entries.get(layer));
    }

    /** The shape of a layer that was reached. */
    Shape shape(int layer) {
        int number = shapeOf.get(layer);
        return number == NOT_KEPT ? shapeBuilder.build(entries(layer), full(layer)) : shapes.get(number);
    }

    /** The shape of a layer that is reached now. It is kept, unless there are too many. */
    private Shape newShape(int layer) {
        full(layer);
        int entrySet = entries.get(layer);
        int fulls = fullSet();
        int known = fulls == PackedSet.ABSENT ? LongIntMap.ABSENT : shapeNumbers.get(entrySet, fulls);
        if (known != LongIntMap.ABSENT) {
            shapeOf.add(known);
            return shapes.get(known);
        }
        Shape shape = shapeBuilder.build(entries(layer), full);
        look(shape);
        if (fulls == PackedSet.ABSENT || shapes.size() == MOST_SHAPES) {
            shapeOf.add(NOT_KEPT);
        } else {
            shapeOf.add(shapes.size());
            shapeNumbers.put(entrySet, fulls, shapes.size());
            shapes.add(shape);
        }
        return shape;
    }

    private boolean[] full(int layer) {
        settings.get(layer, setting);
        for (int counter = 0; counter < counters; counter++) {
            full[counter] = packing.full(setting[packing.word(counter)], counter);
        }
        return full;
    }

    /** The number of the set of counters that are full, absent where there are too many sets. */
    private int fullSet() {
        Arrays.fill(fullSet, 0);
        for (int counter = 0; counter < counters; counter++) {
            fullSet[counter / Long.SIZE] |= full[counter] ? 1L << counter : 0;
        }
        return fullSets.size() < MOST_SHAPES ? fullSets.add(fullSet) : fullSets.find(fullSet);
    }

    /** Takes down what is asked of all shapes. */
    private void look(Shape shape) {
        cyclic |= shape.cyclic();
        for (int node : shape.nodes()) {
            nodes.set(node);
            for (int edge = graph.firstEdge[node]; edge < graph.firstEdge[node + 1]; edge++) {
                if (graph.counter[edge] >= 0 && shape.full()[graph.counter[edge]]) {
                    metFull.set(edge);
                }
            }
        }
    }

    /**
     * The layers that counting leads to from a layer.
     *
     * @param shape of the layer
     * @param byCounter set for each counter that an edge of the shape adds one to
     */
    void layersAfter(int layer, Shape shape, int[] byCounter) {
        int[] exitCounters = shape.exitCounters();
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
        return settings.find(setting);
    }
}
