// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.graph;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A flow chart for Mermaid, which GitHub and many editors draw. */
public final class Mermaid implements GraphText {
    @Override
    public String of(DialogGraph graph, Marking marking) {
        StringBuilder text = new StringBuilder("flowchart TD\n");
        text.append("    start@{ shape: sm-circ } --> ")
                .append(id(graph.start()))
                .append('\n');
        for (int n = 0; n < graph.nodes().size(); n++) {
            text.append("    ").append(node(n, graph.nodes().get(n))).append('\n');
        }
        for (Arrow arrow : graph.arrows()) {
            text.append("    ").append(arrow(arrow, marking.of(arrow))).append('\n');
        }
        style(graph, marking, text);
        return text.toString();
    }

    private static String node(int index, Node node) {
        return id(index) + "@{ shape: " + shape(node.look()) + ", label: \"" + label(node) + "\" }";
    }

    private static String shape(Node.Look look) {
        return switch (look) {
            case AWAIT_SEND -> "bow-rect";
            case AWAIT_RECEIVE -> "manual-input";
            case TIMED_OUT -> "hex";
            case SUCCESS, FAILURE, ERROR -> "stadium";
            case ENDED -> "fr-circ";
        };
    }

    private static String label(Node node) {
        if (node.look() == Node.Look.ENDED) {
            return escaped(node.name());
        }
        String sign = Palette.sign(node.look());
        String name = "<b>" + (sign.isEmpty() ? "" : sign + " ") + escaped(node.name()) + "</b>";
        return Stream.concat(Stream.of(name), node.details().stream().map(Mermaid::escaped))
                .collect(Collectors.joining("<br>"));
    }

    private static String arrow(Arrow arrow, Marking.Mark mark) {
        String line = arrow.happy() ? "==>" : Stroke.of(arrow, mark) == Stroke.DASHED ? "-.->" : "-->";
        List<String> labels = arrow.labels();
        String label = labels.isEmpty()
                ? ""
                : labels.stream().map(Mermaid::escaped).collect(Collectors.joining("<br>", "|\"", "\"|"));
        return id(arrow.from()) + " " + line + label + " " + id(arrow.to());
    }

    private static void style(DialogGraph graph, Marking marking, StringBuilder text) {
        for (int n = 0; n < graph.nodes().size(); n++) {
            Node node = graph.nodes().get(n);
            Marking.Mark mark = marking.state(node.state().index());
            Palette palette = Palette.of(node, mark);
            text.append("    style " + id(n) + " fill:" + palette.fill() + ",stroke:" + palette.line() + ",color:"
                    + Palette.INK + dashes(Stroke.of(mark)) + "\n");
        }
        for (int a = 0; a < graph.arrows().size(); a++) {
            Arrow arrow = graph.arrows().get(a);
            Marking.Mark mark = marking.of(arrow);
            Stroke stroke = Stroke.of(arrow, mark);
            // Link 0 leads from the dot to the first state. What is dashed already is so by its arrow.
            boolean dashed = !arrow.happy() && stroke == Stroke.DASHED;
            text.append("    linkStyle " + (a + 1) + " stroke:" + Palette.of(arrow, mark)
                    + (dashed ? "" : dashes(stroke)) + "\n");
        }
    }

    private static String dashes(Stroke stroke) {
        return stroke == Stroke.SOLID ? "" : ",stroke-dasharray:" + stroke.dashes();
    }

    private static String id(int node) {
        return "s" + node;
    }

    /** Mermaid reads labels as HTML, and {@code #35;} as a character's number. */
    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(c -> "#;<>&\"`\\{}|[]".indexOf(c) >= 0 ? "#" + c + ";" : Character.toString(c))
                .collect(Collectors.joining());
    }
}
