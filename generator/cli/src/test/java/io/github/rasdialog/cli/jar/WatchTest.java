// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.cli.SampleFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --watch} in a process of its own, and an editor beside it. */
@Timeout(120)
class WatchTest {
    @TempDir
    private Path folder;

    @Test
    void aMistakeIsToldOnceItIsSavedAndAnInterruptEndsWithTheLastStatus() throws Exception {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);
        Process watching = watching(folder);
        try (BufferedReader told = watching.inputReader()) {
            readTo(told, line -> line.equals(file + ": Login is right"));

            SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.LOOPING);
            readTo(told, line -> line.equals("-- " + file + " has changed"));
            readTo(told, line -> line.startsWith(file + ":8:3: error M208: "));
            readTo(told, line -> line.equals("1 error, 0 warnings in 1 file"));

            // A build in the background passes on that SIGINT is ignored; this signal does the same.
            watching.destroy();
            assertThat(watching.waitFor()).isEqualTo(1);
        } finally {
            watching.destroyForcibly();
        }
    }

    @Test
    void aMistakeInAFileThatIsUsedIsTold() throws Exception {
        Path parts = Files.createDirectory(folder.resolve("parts"));
        SampleFiles.write(parts, "login.dialog.yaml", SampleFiles.RIGHT);
        Path file = SampleFiles.write(folder, "outer.dialog.yaml", """
                dialog: Outer
                buffers: { send: 80, receive: 80 }
                start: login
                states:
                  login: { use: parts/login.dialog.yaml, outcomes: { passed: passed } }
                  passed: { kind: completing, result: success, user: caller }
                  over: { kind: ended }
                """);
        Process watching = watching(file);
        try (BufferedReader told = watching.inputReader()) {
            readTo(told, line -> line.equals(file + ": Outer is right"));

            SampleFiles.write(parts, "login.dialog.yaml", SampleFiles.LOOPING);
            readTo(told, line -> line.equals("-- " + parts.resolve("login.dialog.yaml") + " has changed"));
            readTo(told, line -> line.contains(" error M208: "));
        } finally {
            watching.destroyForcibly();
        }
    }

    private static Process watching(Path path) throws IOException {
        return new ProcessBuilder(
                        Packaged.java().toString(),
                        "-jar",
                        Packaged.JAR.toString(),
                        "check",
                        "--watch",
                        path.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static void readTo(BufferedReader told, Predicate<String> expected) throws IOException {
        String line = told.readLine();
        while (line != null && !expected.test(line)) {
            line = told.readLine();
        }
        assertThat(line).as("what was told").isNotNull();
    }
}
