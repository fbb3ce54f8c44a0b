// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rasdialog.cli.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsAShell() {
        boolean found = Files.isExecutable(SHELL);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(found).as("%s is needed to test the launcher", SHELL).isTrue();
        }
        assumeTrue(found, SHELL + " is needed to test the launcher");
    }

    @Test
    void theStatusIsPassedOn() throws IOException {
        Path right = SampleFiles.write(folder, "right.dialog.yaml", SampleFiles.RIGHT);
        Path wrong = SampleFiles.write(folder, "wrong.dialog.yaml", SampleFiles.LOOPING);

        assertThat(launch(Packaged.LAUNCHER, "check", right.toString()).status())
                .isZero();
        assertThat(launch(Packaged.LAUNCHER, "check", wrong.toString()).status())
                .isEqualTo(1);
        assertThat(launch(Packaged.LAUNCHER, "check").status()).isEqualTo(2);
    }

    @Test
    void argumentsKeepTheirBlanksAndStars() throws IOException {
        Path file = SampleFiles.write(folder, "a b * c.dialog.yaml", SampleFiles.RIGHT);

        assertThat(launch(Packaged.LAUNCHER, "check", file.toString()).out()).startsWith(file + ": Login is right");
    }

    @Test
    void theJarIsFoundThroughSymbolicLinks() throws IOException {
        Path absolute = Files.createSymbolicLink(folder.resolve("absolute link"), Packaged.LAUNCHER.toAbsolutePath());
        Files.createDirectories(folder.resolve("bin"));
        Path relative = Files.createSymbolicLink(folder.resolve("bin/rasdialog"), Path.of("../absolute link"));

        assertThat(launch(absolute, "explain", "M208").out()).startsWith("# M208");
        assertThat(launch(relative, "explain", "M208").out()).startsWith("# M208");
    }

    @Test
    void withoutAJavaThereIsOneLineAndStatusTwo() {
        Packaged none = Packaged.run(
                List.of(Packaged.LAUNCHER.toString(), "--help"),
                Map.of("JAVA_HOME", folder.resolve("none").toString()));

        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).startsWith("rasdialog: no Java: ").hasLineCount(1);
    }

    @Test
    void javaIsFoundOnThePathWhereThereIsNoJavaHome() throws IOException {
        Path wrong = SampleFiles.write(folder, "wrong.dialog.yaml", SampleFiles.LOOPING);
        String path = Packaged.java().getParent() + ":/usr/bin:/bin";

        Packaged check = Packaged.run(
                List.of(Packaged.LAUNCHER.toString(), "check", wrong.toString()),
                Map.of("JAVA_HOME", "", "PATH", path));

        assertThat(check.status()).isEqualTo(1);
    }

    @Test
    void nothingThatIsNoTerminalIsColoured() throws IOException {
        Path wrong = SampleFiles.write(folder, "wrong.dialog.yaml", SampleFiles.LOOPING);

        assertThat(launch(Packaged.LAUNCHER, "check", wrong.toString()).err()).doesNotContain("\u001b");
    }

    @Test
    void aTerminalIsColouredUnlessNoColorForbidsIt() throws IOException {
        Path wrong = SampleFiles.write(folder, "wrong.dialog.yaml", SampleFiles.LOOPING);
        List<String> onTerminals = List.of(
                Packaged.java().toString(),
                "-Drasdialog.terminals=out,err",
                "-jar",
                Packaged.JAR.toString(),
                "check",
                wrong.toString());

        assertThat(Packaged.run(onTerminals, Map.of("NO_COLOR", "", "TERM", "xterm"))
                        .err())
                .contains("\u001b[1;31merror M208:\u001b[0m");
        assertThat(Packaged.run(onTerminals, Map.of("NO_COLOR", "1", "TERM", "xterm"))
                        .err())
                .doesNotContain("\u001b");
    }

    private static Packaged launch(Path launcher, String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        return Packaged.run(command, Map.of("JAVA_HOME", System.getProperty("java.home")));
    }
}
