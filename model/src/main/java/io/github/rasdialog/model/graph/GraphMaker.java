// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.graph;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Counter;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.Report;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.trace.ShownText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the automaton as a picture. */
final class GraphMaker {
    /** Between lines of a text, as it is shown. */
    private static final String LINE_END = "\\\\r\\\\n(?!\"$)";

    private final Dialog dialog;
    private final Automaton automaton;
    private final HappyPath happy;

    GraphMaker(Dialog dialog) {
        this.dialog = dialog;
        this.automaton = Automaton.of(dialog);
        this.happy = HappyPath.of(automaton);
    }

    DialogGraph make() {
        List<Node> nodes = new ArrayList<>();
        int[] nodeOf = new int[dialog.states().size()];
        for (State state : dialog.states()) {
            if (!isBuiltIn(state)) {
                nodeOf[state.index()] = nodes.size();
                nodes.add(new Node(state, Node.Look.of(state), details(state), happy.visits(state.index())));
            }
        }
        List<Arrow> arrows = new ArrayList<>();
        nodes.forEach(node -> arrows.addAll(arrows(node.state(), nodeOf)));
        return new DialogGraph(dialog, nodeOf[dialog.start()], nodes, arrows);
    }

    private List<Arrow> arrows(State from, int[] nodeOf) {
        Map<Integer, List<Way>> byTarget = new LinkedHashMap<>();
        for (Location location : automaton.locations()) {
            if (location.state() == from) {
                automaton.leaving(location.index()).forEach(edge -> addWays(edge, byTarget));
            }
        }
        return byTarget.entrySet().stream()
                .map(to -> new Arrow(
                        nodeOf[from.index()],
                        nodeOf[to.getKey()],
                        to.getValue(),
                        to.getValue().stream().anyMatch(way -> !way.full() && happy.follows(way.edge()))))
                .toList();
    }

    private void addWays(Edge edge, Map<Integer, List<Way>> byTarget) {
        addWay(edge, false, byTarget);
        if (edge.counts()) {
            addWay(edge, true, byTarget);
        }
    }

    private void addWay(Edge edge, boolean full, Map<Integer, List<Way>> byTarget) {
        Location target = automaton.location(edge.target(full));
        if (!edge.isHangUp() && target.entersState() && !isBuiltIn(target.state())) {
            Way way = new Way(edge.index(), full, label(edge), guard(edge, full), manner(edge, full, target));
            byTarget.computeIfAbsent(target.state().index(), state -> new ArrayList<>())
                    .add(way);
        }
    }

    private static boolean isBuiltIn(State state) {
        return state instanceof Completing completing && completing.builtIn();
    }

    /** The event without the name of its state, which stands beside it. */
    private static String label(Edge edge) {
        return edge.event()
                .map(Event::label)
                .map(label -> label.substring(label.indexOf('.') + 1))
                .orElse("");
    }

    private String guard(Edge edge, boolean full) {
        if (!edge.counts()) {
            return "";
        }
        Counter counter = dialog.counters().get(edge.counter());
        return counter.name() + (full ? " = " : " < ") + counter.max();
    }

    private static Way.Manner manner(Edge edge, boolean full, Location target) {
        if (target.state() instanceof Ended) {
            return Way.Manner.END;
        } else if (edge.counts()) {
            return full ? Way.Manner.EXHAUSTED : Way.Manner.RETRY;
        } else if (edge.is(Event.Kind.TIMED_OUT)) {
            return Way.Manner.TIME_OUT;
        }
        boolean mishap = edge.is(Event.Kind.MALFORMED) || edge.is(Event.Kind.UNDECIDED) || edge.is(Event.Kind.FAILED);
        return mishap ? Way.Manner.MISHAP : Way.Manner.ONWARD;
    }

    private List<String> details(State state) {
        if (state instanceof AwaitSend send) {
            return List.of(ShownText.of(dialog, send.text()).split(LINE_END));
        } else if (state instanceof AwaitReceive receive) {
            return receiveDetails(receive);
        } else if (state instanceof Completing completing) {
            return List.of(
                    completing.report() instanceof Report.Fault fault
                            ? fault.written()
                            : ShownText.of(dialog, completing.report()));
        }
        return List.of();
    }

    private List<String> receiveDetails(AwaitReceive receive) {
        Datum into = dialog.data().get(receive.into());
        List<String> details = new ArrayList<>();
        details.add(into.name()
                + (into.secret() ? ", secret" : "")
                + (receive.timeoutSeconds().isPresent()
                        ? ", within " + receive.timeoutSeconds().getAsInt() + " s"
                        : ", however long it takes"));
        Optional.of(receive)
                .flatMap(AwaitReceive::decide)
                .ifPresent(decide -> details.add("decides within " + decide.withinSeconds() + " s"));
        return details;
    }
}
