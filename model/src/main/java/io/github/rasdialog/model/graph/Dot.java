// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.graph;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A directed graph in Graphviz's DOT language. */
public final class Dot implements GraphText {
    @Override
    public String of(DialogGraph graph, Marking marking) {
        StringBuilder text = new StringBuilder();
        text.append("digraph ").append(graph.dialog().name()).append(" {\n");
        text.append("    node [fontname=\"Helvetica\", fontsize=11, style=filled, margin=\"0.15,0.08\"];\n");
        text.append("    edge [fontname=\"Helvetica\", fontsize=10];\n");
        text.append("    start [shape=point, width=0.15];\n");
        text.append("    start -> s").append(graph.start()).append(";\n");
        for (int n = 0; n < graph.nodes().size(); n++) {
            Node node = graph.nodes().get(n);
            text.append("    s" + n + " ["
                    + attributes(node, marking.state(node.state().index())) + "];\n");
        }
        for (Arrow arrow : graph.arrows()) {
            text.append("    s" + arrow.from() + " -> s" + arrow.to() + " [" + attributes(arrow, marking.of(arrow))
                    + "];\n");
        }
        return text.append("}\n").toString();
    }

    private static String attributes(Node node, Marking.Mark mark) {
        Palette palette = Palette.of(node, mark);
        String sign = Palette.sign(node.look());
        String colours = ", fillcolor=\"" + palette.fill() + "\", color=\"" + palette.line() + "\""
                + style(!sign.isEmpty(), Stroke.of(mark));
        if (node.look() == Node.Look.ENDED) {
            return "shape=doublecircle, label=\"\", xlabel=" + quoted(List.of(node.name())) + ", width=0.2" + colours;
        }
        String name = (sign.isEmpty() ? "" : sign + " ") + node.name();
        List<String> lines =
                Stream.concat(Stream.of(name), node.details().stream()).toList();
        return shape(node.look()) + ", label=" + quoted(lines) + colours;
    }

    private static String shape(Node.Look look) {
        return switch (look) {
            case AWAIT_SEND -> "shape=cds";
            case AWAIT_RECEIVE -> "shape=tab";
            case TIMED_OUT -> "shape=hexagon";
            case SUCCESS, FAILURE, ERROR -> "shape=box";
            case ENDED -> "shape=doublecircle";
        };
    }

    /** Beside being filled, which all are. */
    private static String style(boolean rounded, Stroke stroke) {
        String more = (rounded ? ",rounded" : "") + (stroke == Stroke.SOLID ? "" : "," + stroke.word());
        return more.isEmpty() ? "" : ", style=\"filled" + more + "\"";
    }

    private static String attributes(Arrow arrow, Marking.Mark mark) {
        Stroke stroke = Stroke.of(arrow, mark);
        String label = arrow.labels().isEmpty() ? "" : "label=" + quoted(arrow.labels()) + ", ";
        return label + "color=\"" + Palette.of(arrow, mark) + "\""
                + (arrow.happy() ? ", penwidth=2, weight=10" : "")
                + (stroke == Stroke.SOLID ? "" : ", style=" + stroke.word());
    }

    private static String quoted(List<String> lines) {
        return lines.stream()
                .map(line -> line.replace("\\", "\\\\").replace("\"", "\\\""))
                .collect(Collectors.joining("\\n", "\"", "\""));
    }
}
