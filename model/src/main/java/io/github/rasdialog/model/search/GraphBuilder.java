// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.semantics.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Multiplies an automaton with a monitor, from the start outwards. */
final class GraphBuilder {
    private record Node(int location, int watched) {}

    private record Arc(int label, int next, int counter, int exhausted) {}

    private final Automaton automaton;
    private final Monitor monitor;
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    GraphBuilder(Automaton automaton, Monitor monitor) {
        this.automaton = automaton;
        this.monitor = monitor;
    }

    Graph build() {
        Location first = automaton.start();
        int start = number(first, monitor.start(automaton.entering(first.state().index())));
        List<Arc> arcs = new ArrayList<>();
        List<Integer> firstArc = new ArrayList<>();
        for (int node = 0; node < nodes.size(); node++) {
            firstArc.add(arcs.size());
            Node from = nodes.get(node);
            for (Edge edge : automaton.leaving(from.location)) {
                int next = follow(from, edge, false);
                int exhausted = edge.counts() ? follow(from, edge, true) : next;
                arcs.add(new Arc(edge.index(), next, edge.counter(), exhausted));
            }
        }
        firstArc.add(arcs.size());
        return new Graph(
                automaton,
                nodes.stream().mapToInt(Node::location).toArray(),
                nodes.stream().mapToInt(Node::watched).toArray(),
                start,
                firstArc.stream().mapToInt(Integer::intValue).toArray(),
                arcs.stream().mapToInt(Arc::label).toArray(),
                arcs.stream().mapToInt(Arc::next).toArray(),
                arcs.stream().mapToInt(Arc::counter).toArray(),
                arcs.stream().mapToInt(Arc::exhausted).toArray());
    }

    private int follow(Node from, Edge edge, boolean full) {
        Location target = automaton.location(edge.target(full));
        List<Event> events = automaton.events(edge, target);
        return number(target, monitor.next(from.watched, edge, events));
    }

    private int number(Location location, int watched) {
        if (watched == Monitor.CUT) {
            return Monitor.CUT;
        }
        Node node = new Node(location.index(), watched);
        Integer known = numbers.putIfAbsent(node, nodes.size());
        if (known == null) {
            nodes.add(node);
            return nodes.size() - 1;
        }
        return known;
    }
}
