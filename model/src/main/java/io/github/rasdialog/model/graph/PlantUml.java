// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.graph;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A state diagram for PlantUML. */
public final class PlantUml implements GraphText {
    @Override
    public String of(DialogGraph graph, Marking marking) {
        StringBuilder text = new StringBuilder("@startuml\nhide empty description\n");
        text.append("title ").append(graph.dialog().name()).append('\n');
        for (int n = 0; n < graph.nodes().size(); n++) {
            node(n, graph.nodes().get(n), marking, text);
        }
        text.append("[*] --> s").append(graph.start()).append('\n');
        for (Arrow arrow : graph.arrows()) {
            text.append(arrow(arrow, marking)).append('\n');
        }
        return text.append("@enduml\n").toString();
    }

    private static void node(int index, Node node, Marking marking, StringBuilder text) {
        Marking.Mark mark = marking.state(node.state().index());
        Palette palette = Palette.of(node, mark);
        Stroke stroke = Stroke.of(mark);
        String sign = Palette.sign(node.look());
        String name = (sign.isEmpty() ? "" : sign + " ") + node.name();
        String stereotype = node.look() == Node.Look.ENDED ? " <<end>>" : " <<" + stereotype(node.look()) + ">>";
        text.append("state \"" + name + "\" as s" + index + stereotype + " " + palette.fill() + ";line:"
                + palette.line().substring(1) + (stroke == Stroke.SOLID ? "" : ";line." + stroke.word()) + "\n");
        for (String detail : node.details()) {
            text.append("s" + index + " : " + escaped(detail) + "\n");
        }
    }

    private static String stereotype(Node.Look look) {
        return look.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String arrow(Arrow arrow, Marking marking) {
        Marking.Mark mark = marking.of(arrow);
        Stroke stroke = Stroke.of(arrow, mark);
        String colour = Palette.of(arrow, mark);
        String style = stroke != Stroke.SOLID ? "," + stroke.word() : arrow.happy() ? ",bold" : "";
        List<String> labels = arrow.labels();
        String label = labels.isEmpty()
                ? ""
                : labels.stream().map(PlantUml::escaped).collect(Collectors.joining("\\n", " : ", ""));
        return "s" + arrow.from() + " -[" + colour + style + "]-> s" + arrow.to() + label;
    }

    /** Creole would read some signs, and a backslash would begin an escape: each is written by its number. */
    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(c -> "\\~*/_-\"<>[]{}#&%$!".indexOf(c) >= 0 ? "&#" + c + ";" : Character.toString(c))
                .collect(Collectors.joining());
    }
}
