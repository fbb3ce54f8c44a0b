// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.graph.DialogGraph;
import io.github.rasdialog.model.graph.Marking;
import io.github.rasdialog.model.graph.PlantUml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sourceforge.plantuml.SourceStringReader;
import net.sourceforge.plantuml.core.DiagramDescription;
import org.junit.jupiter.api.Test;

/** PlantUML itself reads what is written for it. */
class PlantUmlReadsItTest {
    @Test
    void everyDialogOfTheCorpusIsAStateDiagramToPlantUml() throws IOException {
        for (DialogGraph graph : Dialogs.all()) {
            assertIsRead(new PlantUml().of(graph, Marking.NONE));
        }
    }

    @Test
    void whatTestsTookIsAStateDiagramToPlantUml() throws IOException {
        assertIsRead(Files.readString(Path.of("../../model/src/test/resources/golden/graph/TokenLogin-covered.puml")));
    }

    private static void assertIsRead(String text) {
        DiagramDescription read =
                new SourceStringReader(text).getBlocks().get(0).getDiagram().getDescription();

        assertThat(read.getDescription()).as(text).contains("entities").doesNotContain("rror");
    }
}
