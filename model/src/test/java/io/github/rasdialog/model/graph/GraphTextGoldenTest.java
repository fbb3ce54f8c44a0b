// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.semantics.Automaton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the pictures against those in {@code src/test/resources/golden/graph}, byte by byte; {@code -Dgolden.refresh}
 * rewrites them.
 */
class GraphTextGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/graph");
    private static final Map<String, GraphText> TEXTS =
            new TreeMap<>(Map.of("mmd", new Mermaid(), "puml", new PlantUml(), "dot", new Dot()));
    private static final List<Path> DIALOGS = List.of(
            Path.of("src/test/resources/corpus/valid/token-login.dialog.yaml"),
            Path.of("src/test/resources/golden/export/every-construct.dialog.yaml"));

    @ParameterizedTest
    @ValueSource(strings = {"mmd", "puml", "dot"})
    void writesWhatIsStored(String ending) throws IOException {
        GraphText text = TEXTS.get(ending);
        for (Path file : DIALOGS) {
            Dialog dialog = DialogLoader.load(file).dialog().orElseThrow();
            hold(dialog.name() + "." + ending, text.of(DialogGraph.of(dialog), Marking.NONE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mmd", "puml", "dot"})
    void writesWhatTestsTookAsStored(String ending) throws IOException {
        Automaton automaton = SampleCoverage.tokenLogin();
        Coverage coverage = SampleCoverage.of(automaton);

        hold(
                "TokenLogin-covered." + ending,
                TEXTS.get(ending).of(coverage.over(DialogGraph.of(automaton.dialog())), coverage));
    }

    private static void hold(String name, String written) throws IOException {
        Path stored = FOLDER.resolve(name);
        if (System.getProperty("golden.refresh", "false").equals("true")) {
            Files.writeString(stored, written);
        }
        assertThat(written).isEqualTo(Files.readString(stored)).endsWith("\n").doesNotContain("\r");
    }
}
