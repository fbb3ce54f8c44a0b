// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/** The tests that are written of runs are compiled and run. */
class TraceTestsTest {
    private static final Path CORPUS = Path.of("../../model/src/test/resources/corpus/violating");

    @TempDir
    private Path folder;

    static List<Path> dialogsThatBreakARule() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("dialogsThatBreakARule")
    void everyRunThatIsShownHappensInTheSimulator(Path file) throws Exception {
        Invocation check = Invocation.of("check", file, "--trace-test", folder, "--trace-format", "mermaid");

        List<Path> tests = CompiledTests.in(folder);
        long shown = check.err()
                .lines()
                .filter(line -> line.endsWith("sequenceDiagram"))
                .count();
        long refused = check.err()
                .lines()
                .filter(line -> line.startsWith("rasdialog: no test for"))
                .count();
        assertThat(tests).hasSize((int) (shown - refused));
        if (!tests.isEmpty()) {
            CompiledTests.compile(folder);
            for (Path test : tests) {
                CompiledTests.run(folder, test);
            }
        }
    }

    @Test
    void onceTheDialogIsMendedTheTestFails() throws Exception {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.LOOPING);
        Invocation.of("check", file, "--trace-test", folder);
        CompiledTests.compile(folder);
        Path test = folder.resolve("LoginRun1M208Test.java");
        CompiledTests.run(folder, test);

        SampleFiles.write(
                folder,
                "login.dialog.yaml",
                SampleFiles.LOOPING.replace("right: passed, wrong: ask", "wrong: refused, right: passed"));
        assertThat(Invocation.of("generate", file, "-o", folder).status()).isZero();
        CompiledTests.compile(folder);

        assertThatThrownBy(() -> CompiledTests.run(folder, test))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("[ask, read, refused]");
    }

    @Test
    void aRunThatTheSimulatorCannotPlayIsToldAndNotWritten() throws IOException {
        Path file = SampleFiles.write(
                folder,
                "login.dialog.yaml",
                SampleFiles.RIGHT
                        + "  - name: nobody hangs up after a silence\n    never-after: { first: silent, then: hung-up }\n");

        Invocation check = Invocation.of("check", file, "--trace-test", folder);

        assertThat(check.err()).contains("rasdialog: no test for M301 at " + file + ":");
        assertThat(CompiledTests.in(folder)).isEmpty();
    }

    @Test
    void aRightDialogLeavesNothing() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);

        Invocation.of("check", file, "--trace-test", folder.resolve("tests"));

        assertThat(folder.resolve("tests")).doesNotExist();
    }
}
