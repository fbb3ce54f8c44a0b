// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
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
    void theFolderOfThePictureIsMade() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);
        Path picture = folder.resolve("pictures").resolve("login.dot");

        assertThat(Invocation.of("graph", file, "-o", picture)).isEqualTo(new Invocation(0, picture + "\n", ""));
        assertThat(picture).content().contains("digraph");
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

    @ParameterizedTest
    @CsvSource({
        "svg, stroke-dasharray=\"1.5 4\", wrong \u00d70",
        "puml, dotted, wrong \u00d70",
        "mmd, 'stroke-dasharray:1.5 4', wrong \u00d70",
        "dot, style=dotted, wrong \u00d70"
    })
    void whatTestsTookIsDrawnByColourDashesAndWords(String ending, String dashes, String words) throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);
        Path taken = SampleCoverage.write(folder.resolve("Login.json"), file, Set.of("read.wrong", "read.timed-out"));
        Path picture = folder.resolve("login." + ending);

        Invocation graph = Invocation.of("graph", file, "-o", picture, "--coverage", taken);

        assertThat(graph.status()).isZero();
        assertThat(graph.out())
                .startsWith(picture + "\nstates 7/8 (87.5 %), transitions ")
                .contains(
                        "  missed: read.wrong -> refused\n",
                        "  never happens, not counted: hung-up in silent -> over\n");
        assertThat(picture).content().contains("#b42318", "#1b7f4b", "#97610a", dashes, words, "right \u00d77");
    }

    @Test
    void whatTestsTookIsDrawnInPixelsToo() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);
        SampleCoverage.write(folder.resolve("Login.json"), file, Set.of("read.wrong"));
        Path plain = folder.resolve("plain.png");
        Path picture = folder.resolve("login.png");

        assertThat(Invocation.of("graph", file, "-o", plain).status()).isZero();
        assertThat(Invocation.of("graph", file, "-o", picture, "--coverage", folder)
                        .status())
                .isZero();

        assertThat(Files.readAllBytes(picture)).isNotEqualTo(Files.readAllBytes(plain));
    }

    @Test
    void theCoverageOfAnotherDialogIsRefusedAndNothingDrawn() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);
        Path former = SampleFiles.write(folder, "former.dialog.yaml", SampleFiles.RIGHT.replace("30s", "31s"));
        Path taken = SampleCoverage.write(folder.resolve("Login.json"), former, Set.of());
        Path picture = folder.resolve("login.svg");

        Invocation graph = Invocation.of("graph", file, "-o", picture, "--coverage", taken);

        assertThat(graph)
                .isEqualTo(new Invocation(
                        2,
                        "",
                        "rasdialog: " + taken
                                + " is the coverage of Login as it was, not as it is: let the tests run again\n"));
        assertThat(picture).doesNotExist();
    }

    @Test
    void aRunAndACoverageAreNotDrawnOverEachOther() {
        Invocation graph = Invocation.of(
                "graph", "login.dialog.yaml", "-o", "login.svg", "--coverage", "x.json", "--counterexample", "M208");

        assertThat(graph.status()).isEqualTo(2);
        assertThat(graph.err()).contains("either --counterexample or --coverage is drawn");
    }
}
