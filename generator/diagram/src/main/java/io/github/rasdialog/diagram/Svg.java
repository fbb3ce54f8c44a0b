// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.diagram;

import static io.github.rasdialog.diagram.Shapes.number;

import io.github.rasdialog.model.graph.Arrow;
import io.github.rasdialog.model.graph.DialogGraph;
import io.github.rasdialog.model.graph.Marking;
import io.github.rasdialog.model.graph.Node;
import io.github.rasdialog.model.graph.Palette;
import io.github.rasdialog.model.graph.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A picture as SVG 1.1: no script, no font, nothing from elsewhere. Every state is a group with the id
 * {@code state-NAME} and a title, every arrow one of class {@code arrow}.
 */
public final class Svg {
    private static final String PAPER = "#ffffff";
    private static final double HEADROOM = 34;
    private static final double BEND = 8;
    private static final String FONT = "Inter,'Segoe UI','Helvetica Neue',Arial,'DejaVu Sans',sans-serif";

    private final Drawing drawing;
    private final Marking marking;
    private final StringBuilder text = new StringBuilder();

    private Svg(Drawing drawing, Marking marking) {
        this.drawing = drawing;
        this.marking = marking;
    }

    /** The picture of a graph; the same for the same graph. */
    public static String of(DialogGraph graph, Marking marking) {
        return new Svg(Layout.of(graph, HEADROOM), marking).write();
    }

    private String write() {
        DialogGraph graph = drawing.graph();
        String name = graph.dialog().name();
        double width = Math.max(drawing.width(), TextSize.TITLE.width(name) + 48);
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"The dialog " + name + "\" width=\""
                + number(width) + "\" height=\"" + number(drawing.height()) + "\" viewBox=\"0 0 " + number(width) + " "
                + number(drawing.height()) + "\" font-family=\"" + FONT + "\">");
        add("<rect width=\"100%\" height=\"100%\" rx=\"12\" fill=\"" + PAPER + "\"/>");
        write(name, 24, 32, TextSize.TITLE, Palette.INK, "start");
        line(drawing.entry(), Palette.HAPPY, 2, Stroke.SOLID);
        circle(drawing.start(), 0, Palette.INK, Palette.INK, Stroke.SOLID);
        // Where arrows run together, what was taken is seen.
        IntStream.range(0, graph.arrows().size())
                .boxed()
                .sorted(Comparator.comparing(
                        a -> weight(marking.of(graph.arrows().get(a)))))
                .forEach(a -> arrow(graph.arrows().get(a), drawing.lines().get(a)));
        for (int n = 0; n < graph.nodes().size(); n++) {
            node(graph.nodes().get(n), drawing.nodes().get(n));
        }
        // Last, so that no line crosses a word.
        for (int a = 0; a < graph.arrows().size(); a++) {
            labels(graph.arrows().get(a), drawing.lines().get(a));
        }
        return text.append("</svg>\n").toString();
    }

    private static int weight(Marking.Mark mark) {
        return switch (mark) {
            case FADED, NEVER -> 0;
            case MISSED -> 1;
            case PARTLY -> 2;
            case PLAIN, COVERED, RUN -> 3;
        };
    }

    private void node(Node node, Box box) {
        Marking.Mark mark = marking.state(node.state().index());
        Palette palette = Palette.of(node, mark);
        add("<g id=\"state-" + node.name() + "\" class=\"state\"><title>" + escaped(node.name()) + "</title>");
        if (node.look() == Node.Look.ENDED) {
            circle(box, 0, PAPER, palette.line(), Stroke.of(mark));
            circle(box, 5, palette.line(), palette.line(), Stroke.SOLID);
            write(
                    node.name(),
                    box.right() + 8,
                    box.y() + box.height() / 2 + 4,
                    TextSize.DETAIL,
                    Palette.QUIET,
                    "start");
        } else {
            add("<path d=\"" + Shapes.outline(node.look(), box) + "\" fill=\"" + palette.fill() + "\" stroke=\""
                    + palette.line() + "\" stroke-width=\"" + (mark == Marking.Mark.RUN ? "2.6" : "1.4") + "\""
                    + dashes(Stroke.of(mark)) + "/>");
            double y = box.y() + Shapes.textTop(node.look()) + TextSize.NAME.points();
            heading(node, box.middle(), y, ink(mark, palette.line()));
            for (String detail : node.details()) {
                y += TextSize.DETAIL.lineHeight();
                write(detail, box.middle(), y, TextSize.DETAIL, ink(mark, Palette.INK), "middle");
            }
        }
        add("</g>");
    }

    private void heading(Node node, double middle, double y, String colour) {
        double room = Signs.room(node.look());
        double left = middle - (room + TextSize.NAME.width(node.name())) / 2;
        String sign = Signs.of(node.look(), left, y - Signs.SIZE);
        if (!sign.isEmpty()) {
            add("<path d=\"" + sign + "\" fill=\"none\" stroke=\"" + colour
                    + "\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>");
        }
        write(node.name(), middle + room / 2, y, TextSize.NAME, colour, "middle");
    }

    private static String ink(Marking.Mark mark, String usual) {
        return mark == Marking.Mark.FADED || mark == Marking.Mark.NEVER ? Palette.QUIET : usual;
    }

    private void arrow(Arrow arrow, Drawing.Line line) {
        Marking.Mark mark = marking.of(arrow);
        double width = mark == Marking.Mark.RUN ? 2.6 : arrow.happy() ? 2.2 : 1.3;
        line(line, Palette.of(arrow, mark), width, Stroke.of(arrow, mark));
    }

    private void labels(Arrow arrow, Drawing.Line line) {
        Marking.Mark mark = marking.of(arrow);
        String colour = ink(mark, mark == Marking.Mark.PLAIN ? Palette.INK : Palette.of(arrow, mark));
        double y = line.label().y() + TextSize.LABEL.points();
        for (String label : arrow.labels()) {
            halo(label, line.label().middle(), y, colour);
            y += TextSize.LABEL.lineHeight();
        }
    }

    /** Text in whose place the line that it stands on is not seen. */
    private void halo(String label, double middle, double y, String colour) {
        double width = TextSize.LABEL.width(label);
        add("<rect x=\"" + number(middle - width / 2) + "\" y=\"" + number(y - TextSize.LABEL.points()) + "\" width=\""
                + number(width) + "\" height=\"" + number(TextSize.LABEL.lineHeight()) + "\" rx=\"3\" fill=\""
                + PAPER + "\"/>");
        write(label, middle, y, TextSize.LABEL, colour, "middle");
    }

    private void write(String words, double x, double y, TextSize size, String colour, String anchor) {
        add("<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" font-size=\"" + number(size.points()) + "\""
                + (size.bold() ? " font-weight=\"bold\"" : "") + " fill=\"" + colour + "\" text-anchor=\"" + anchor
                + "\">" + escaped(words) + "</text>");
    }

    private void circle(Box box, double inset, String fill, String colour, Stroke stroke) {
        add("<circle cx=\"" + number(box.middle()) + "\" cy=\"" + number(box.y() + box.height() / 2) + "\" r=\""
                + number(box.width() / 2 - inset) + "\" fill=\"" + fill + "\" stroke=\"" + colour
                + "\" stroke-width=\"1.4\"" + dashes(stroke) + "/>");
    }

    private void line(Drawing.Line line, String colour, double width, Stroke stroke) {
        add("<g class=\"arrow\"><path d=\"" + rounded(line.points()) + "\" fill=\"none\" stroke=\"" + colour
                + "\" stroke-width=\"" + number(width) + "\"" + dashes(stroke) + "/>");
        head(line.points(), colour);
        add("</g>");
    }

    private static String dashes(Stroke stroke) {
        return stroke == Stroke.SOLID ? "" : " stroke-dasharray=\"" + stroke.dashes() + "\"";
    }

    private void head(List<Point> points, String colour) {
        Point tip = points.get(points.size() - 1);
        Point before = points.get(points.size() - 2);
        double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
        double dx = (tip.x() - before.x()) / length;
        double dy = (tip.y() - before.y()) / length;
        double x = tip.x() - 8 * dx;
        double y = tip.y() - 8 * dy;
        add("<path d=\"M" + number(tip.x()) + " " + number(tip.y()) + "L" + number(x - 4 * dy) + " "
                + number(y + 4 * dx) + "L" + number(x + 4 * dy) + " " + number(y - 4 * dx) + "Z\" fill=\"" + colour
                + "\"/>");
    }

    /** The line with its corners rounded off. */
    private static String rounded(List<Point> points) {
        List<String> parts = new ArrayList<>();
        Point last = points.get(points.size() - 1);
        parts.add("M" + at(points.get(0)));
        for (int p = 1; p < points.size() - 1; p++) {
            Point corner = points.get(p);
            parts.add("L" + at(toward(corner, points.get(p - 1))) + "Q" + at(corner) + " "
                    + at(toward(corner, points.get(p + 1))));
        }
        parts.add("L" + at(last));
        return String.join("", parts);
    }

    private static Point toward(Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double part = length == 0 ? 0 : Math.min(BEND, length / 2) / length;
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    private static String at(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    private void add(String line) {
        text.append(line).append('\n');
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
