// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.RandomDialogs;
import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.source.Diagnostic;
import io.github.rasdialog.model.trace.Replay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DialogGraphTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @Property(tries = 300)
    void everyDeclaredStateAndEveryWayBetweenTwoIsThereOnce(@ForAll("dialogs") Sample sample) {
        Dialog dialog = sample.dialog();
        Automaton automaton = Automaton.of(dialog);
        List<String> expected = new ArrayList<>();
        for (Edge edge : automaton.edges()) {
            expect(automaton, edge, false, expected);
            if (edge.counts()) {
                expect(automaton, edge, true, expected);
            }
        }

        DialogGraph graph = DialogGraph.of(dialog);

        assertThat(graph.nodes())
                .extracting(Node::state)
                .containsExactlyElementsOf(dialog.states().stream()
                        .filter(state -> !isBuiltIn(state))
                        .toList());
        assertThat(graph.nodes().get(graph.start()).state().index()).isEqualTo(dialog.start());
        assertThat(graph.arrows().stream()
                        .flatMap(arrow -> arrow.ways().stream()
                                .map(way -> way.edge() + (way.full() ? " full " : " ") + name(graph, arrow.from()) + " "
                                        + name(graph, arrow.to()))))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(graph.arrows())
                .extracting(arrow -> arrow.from() + " " + arrow.to())
                .doesNotHaveDuplicates();
    }

    private static void expect(Automaton automaton, Edge edge, boolean full, List<String> expected) {
        Location target = automaton.location(edge.target(full));
        if (!isBuiltIn(automaton.location(edge.source()).state())
                && target.entersState()
                && !isBuiltIn(target.state())
                && !edge.isHangUp()) {
            expected.add(edge.index() + (full ? " full " : " ")
                    + automaton.location(edge.source()).state().name() + " "
                    + target.state().name());
        }
    }

    @Provide
    Arbitrary<Sample> dialogs() {
        return RandomDialogs.dialogs();
    }

    @Test
    void theHappyPathIsTheOneWhereNothingGoesWrong() throws IOException {
        DialogGraph graph = DialogGraph.of(load("valid/token-login.dialog.yaml"));

        assertThat(graph.nodes().stream().filter(Node::happy).map(Node::name))
                .containsExactly("askUser", "readUser", "askCode", "readCode", "granted");
        assertThat(graph.arrows().stream().filter(Arrow::happy).flatMap(arrow -> arrow.labels().stream()))
                .containsExactly("sent", "challenged", "sent", "right");
    }

    @Test
    void aRetryAndItsEndAreTwoArrowsThatNameTheCounter() throws IOException {
        DialogGraph graph = DialogGraph.of(load("valid/token-login.dialog.yaml"));

        assertThat(graph.arrows().stream()
                        .filter(arrow -> name(graph, arrow.from()).equals("readCode"))
                        .map(arrow -> name(graph, arrow.to()) + ": " + String.join("; ", arrow.labels())))
                .containsExactlyInAnyOrder(
                        "askCode: malformed, wrong [wrongCodes < 2]",
                        "denied: malformed, wrong [wrongCodes = 2]",
                        "silent: timed-out",
                        "granted: right");
    }

    @Test
    void aCounterexampleStandsOutAndTheRestFades() throws IOException {
        LoadedDialog loaded = DialogLoader.load(CORPUS.resolve("violating/m208-wrong-code-for-ever.dialog.yaml"));
        Dialog dialog = loaded.linked().orElseThrow();
        List<String> trace = loaded.diagnostics().stream()
                .map(Diagnostic::trace)
                .filter(labels -> !labels.isEmpty())
                .findFirst()
                .orElseThrow();

        Marking marking = Marking.of(Replay.of(Semantics.of(dialog), trace));

        DialogGraph graph = DialogGraph.of(dialog);
        assertThat(graph.nodes().stream()
                        .filter(node -> marking.state(node.state().index()) == Marking.Mark.RUN))
                .extracting(Node::name)
                .containsExactlyInAnyOrderElementsOf(graph.nodes().stream()
                        .map(Node::name)
                        .filter(trace::contains)
                        .toList())
                .contains("read");
        assertThat(graph.nodes().stream().filter(node -> !trace.contains(node.name())))
                .isNotEmpty()
                .allMatch(node -> marking.state(node.state().index()) == Marking.Mark.FADED);
    }

    private static String name(DialogGraph graph, int node) {
        return graph.nodes().get(node).name();
    }

    private static boolean isBuiltIn(State state) {
        return state instanceof Completing completing && completing.builtIn();
    }

    private static Dialog load(String file) throws IOException {
        return DialogLoader.load(CORPUS.resolve(file)).dialog().orElseThrow();
    }
}
