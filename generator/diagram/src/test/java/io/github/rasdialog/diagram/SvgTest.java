// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.graph.Arrow;
import io.github.rasdialog.model.graph.DialogGraph;
import io.github.rasdialog.model.graph.Marking;
import io.github.rasdialog.model.graph.Node;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
    void whatWasMissedLooksOtherThanWhatWasCovered() {
        DialogGraph graph = Dialogs.tokenLogin();
        Node granted = graph.nodes().stream()
                .filter(node -> node.name().equals("granted"))
                .findFirst()
                .orElseThrow();

        String all = Svg.of(graph, Marking.coverage(state -> true, (edge, full) -> true));
        String notGranted =
                Svg.of(graph, Marking.coverage(state -> state != granted.state().index(), (edge, full) -> true));

        assertThat(all).isNotEqualTo(notGranted);
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
