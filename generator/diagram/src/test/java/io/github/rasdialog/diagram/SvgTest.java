// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.graph.Arrow;
import io.github.rasdialog.model.graph.Coverage;
import io.github.rasdialog.model.graph.DialogGraph;
import io.github.rasdialog.model.graph.Marking;
import io.github.rasdialog.model.graph.Way;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Transition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class SvgTest {
    static List<DialogGraph> graphs() throws IOException {
        return Dialogs.all();
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void everyDialogOfTheCorpusIsWellFormedWithEachStateOnce(DialogGraph graph)
            throws IOException, ParserConfigurationException, SAXException {
        Document document = parse(Svg.of(graph, Marking.NONE));

        assertThat(ids(document))
                .containsExactlyElementsOf(graph.nodes().stream()
                        .map(node -> "state-" + node.name())
                        .toList());
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void nothingLiesUponAnotherAndNothingOutside(DialogGraph graph) {
        Drawing drawing = Layout.of(graph, 0);

        List<Box> boxes = new ArrayList<>(drawing.nodes());
        boxes.add(drawing.start());
        drawing.lines().stream()
                .map(Drawing.Line::label)
                .filter(label -> label.width() > 0)
                .forEach(boxes::add);
        for (int a = 0; a < boxes.size(); a++) {
            Box box = boxes.get(a);
            assertThat(box.x()).isNotNegative();
            assertThat(box.y()).isNotNegative();
            assertThat(box.right()).isLessThanOrEqualTo(drawing.width());
            assertThat(box.bottom()).isLessThanOrEqualTo(drawing.height());
            for (Box other : boxes.subList(0, a)) {
                assertThat(overlap(box, other)).as("%s %s", box, other).isFalse();
            }
        }
    }

    private static boolean overlap(Box a, Box b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }

    @Test
    void theHappyPathGoesStraightDown() {
        DialogGraph graph = Dialogs.tokenLogin();
        Drawing drawing = Layout.of(graph, 0);

        for (int a = 0; a < graph.arrows().size(); a++) {
            Arrow arrow = graph.arrows().get(a);
            if (arrow.happy()) {
                List<Point> points = drawing.lines().get(a).points();
                assertThat(points).as("%s", arrow).hasSize(2);
                assertThat(points.get(1).y()).isGreaterThan(points.get(0).y());
            }
        }
        assertThat(graph.arrows()).anyMatch(Arrow::happy);
    }

    @Test
    void theSameDialogIsTheSamePicture() {
        assertThat(Svg.of(Dialogs.tokenLogin(), Marking.NONE)).isEqualTo(Svg.of(Dialogs.tokenLogin(), Marking.NONE));
    }

    @Test
    void whatASecretIsReadIntoSaysSo() {
        assertThat(Svg.of(Dialogs.tokenLogin(), Marking.NONE)).contains("code, secret, within 30 s");
    }

    @Test
    void coverageIsToldByColourDashesAndWords() {
        DialogGraph graph = Dialogs.tokenLogin();
        Coverage coverage = takenButForWrongCodes(graph);

        String svg = Svg.of(coverage.over(graph), coverage);

        assertThat(svg)
                .contains("stroke=\"#1b7f4b\" stroke-width=\"2.2\"/>", "right \u00d71")
                .contains("stroke=\"#97610a\" stroke-width=\"1.3\" stroke-dasharray=\"5 4\"/>")
                .contains("malformed \u00d71, wrong \u00d70 [wrongCodes = 2]")
                .contains("stroke=\"#7b8794\" stroke-width=\"1.3\" stroke-dasharray=\"1.5 4\"/>")
                .contains("timed-out (cannot happen)", "cannot be entered")
                .contains("stroke=\"#b42318\" stroke-width=\"1.3\" stroke-dasharray=\"1.5 4\"/>")
                .contains("undecided \u00d70", "never entered");
    }

    /** Tests that took everything once, but no code was wrong, no handler undecided, and nobody can be silent. */
    private static Coverage takenButForWrongCodes(DialogGraph graph) {
        SortedMap<Integer, Long> states = new TreeMap<>();
        graph.nodes().stream()
                .filter(node -> !node.name().equals("silent"))
                .forEach(node -> states.put(node.state().index(), node.name().equals("unavailable") ? 0L : 1L));
        SortedMap<Transition, Long> transitions = new TreeMap<>();
        graph.arrows().stream()
                .flatMap(arrow -> arrow.ways().stream())
                .filter(way -> way.manner() != Way.Manner.TIME_OUT)
                .forEach(way -> transitions.put(
                        new Transition(way.edge(), way.full()),
                        way.label().equals("wrong") || way.label().equals("undecided") ? 0L : 1L));
        return new Coverage(Automaton.of(graph.dialog()), states, transitions, true);
    }

    private static List<String> ids(Document document) {
        List<String> ids = new ArrayList<>();
        NodeList groups = document.getElementsByTagName("g");
        for (int g = 0; g < groups.getLength(); g++) {
            Element group = (Element) groups.item(g);
            if (group.getAttribute("class").equals("state")) {
                ids.add(group.getAttribute("id"));
            }
        }
        return ids;
    }

    private static Document parse(String svg) throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
