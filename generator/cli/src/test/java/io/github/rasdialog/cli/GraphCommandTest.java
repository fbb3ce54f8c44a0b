// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"svg, <svg ", "SVG, <svg ", "puml, @startuml", "mmd, flowchart", "dot, digraph Login", "png, PNG"})
    void theEndingSaysWhatIsDrawn(String ending, String beginning) throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);
        Path picture = folder.resolve("login." + ending);

        Invocation graph = Invocation.of("graph", file, "-o", picture);

        assertThat(graph).isEqualTo(new Invocation(0, picture + "\n", ""));
        String content = new String(Files.readAllBytes(picture), StandardCharsets.ISO_8859_1);
        assertThat(content.substring(0, 30)).contains(beginning);
    }

    @Test
    void anotherEndingIsRefusedBeforeAnythingIsRead() {
        Invocation graph = Invocation.of("graph", "nowhere.dialog.yaml", "-o", folder.resolve("login.gif"));

        assertThat(graph.status()).isEqualTo(2);
        assertThat(graph.err()).contains("OUT ends in none of .svg, .png, .puml, .mmd, .dot");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aCounterexampleIsDrawnOverTheDialogThatItBreaks() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.LOOPING);

        Invocation plain = Invocation.of("graph", file, "-o", folder.resolve("plain.dot"));
        Invocation drawn = Invocation.of("graph", file, "-o", folder.resolve("run.dot"), "--counterexample", "M208");

        assertThat(plain.status()).isEqualTo(1);
        assertThat(drawn.status()).isEqualTo(1);
        assertThat(drawn.err()).contains("error M208");
        assertThat(Files.readString(folder.resolve("run.dot")))
                .contains("#cbd2d9")
                .isNotEqualTo(Files.readString(folder.resolve("plain.dot")));
    }

    @Test
    void aCounterexampleThatThereIsNotIsSaidSo() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);

        Invocation graph = Invocation.of("graph", file, "-o", folder.resolve("run.svg"), "--counterexample", "M208");

        assertThat(graph.status()).isEqualTo(2);
        assertThat(graph.err()).contains("no run shows M208 in " + file);
        assertThat(folder.resolve("run.svg")).doesNotExist();
    }
}
