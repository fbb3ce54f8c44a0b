// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.source.Ink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aRightDialogIsToldWithWhatWasProvedAndItsFigures() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);

        Invocation check = Invocation.of("check", file);

        assertThat(check.status()).isZero();
        assertThat(check.err()).isEmpty();
        assertThat(check.out())
                .startsWith(file + ": Login is right\n")
                .contains("nobody passes who is not right\n")
                .containsPattern("configurations +9\n")
                .containsPattern("transitions +18\n")
                .containsPattern("most exchanges +1\n")
                .containsPattern("longest hold of the port +60 s\n")
                .containsPattern("ways to SUCCESS +1\n");
    }

    @Test
    void anErrorIsToldOnStandardErrorWithItsLineACaretAndItsRun() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.LOOPING);

        Invocation check = Invocation.of("check", file);

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out()).isEmpty();
        assertThat(check.err())
                .startsWith(file + ":8:3: error M208: ")
                .contains("\n  read:\n  ^\n")
                .contains("\n    by    line  who      what\n    0:00     7  DLL      ask: sends \"User: \"\n")
                .contains("    1:00    12  handler  read.wrong: decides: wrong\n")
                .endsWith("1 error, 0 warnings in 1 file\n");
    }

    @Test
    void aRunIsShownAsASequenceDiagramWhereThatIsAskedFor() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.LOOPING);

        Invocation check = Invocation.of("check", file, "--trace-format", "mermaid");

        assertThat(check.err())
                .contains("\n    sequenceDiagram\n")
                .contains("handler->>dll: 1:00 read.wrong: decides: wrong (line 12)\n");
    }

    @Test
    void aWarningLeavesADialogRightUnlessWarningsAreErrors() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.WARNED);

        Invocation usual = Invocation.of("check", file);
        Invocation strict = Invocation.of("check", "--werror", file);

        assertThat(usual.status()).isZero();
        assertThat(usual.out()).contains("is right");
        assertThat(usual.err()).startsWith(file + ":10:11: warning W407: ").endsWith("0 errors, 1 warning in 1 file\n");
        assertThat(strict.status()).isEqualTo(1);
        assertThat(strict.out()).isEmpty();
        assertThat(strict.err()).startsWith(file + ":10:11: error W407: ").endsWith("1 error, 0 warnings in 1 file\n");
    }

    @Test
    void everyDialogBelowAFolderIsCheckedOnceAndInOrder() throws IOException {
        Files.createDirectories(folder.resolve("sub/deeper"));
        Path second = SampleFiles.write(folder.resolve("sub/deeper"), "b.dialog.yaml", SampleFiles.RIGHT);
        Path first = SampleFiles.write(folder, "a.dialog.yaml", SampleFiles.LOOPING);
        SampleFiles.write(folder, "other.yaml", "dialog: [");

        Invocation check = Invocation.of("check", folder, first);

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.err()).containsOnlyOnce(first + ":8:3: error M208").endsWith("in 2 files\n");
        assertThat(check.out()).startsWith(second + ": Login is right");
    }

    @Test
    void jsonAndSarifAreTheWholeReportOnStandardOutput() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.LOOPING);

        Invocation json = Invocation.of("check", file, "--format", "json");
        Invocation sarif = Invocation.of("check", file, "--format=sarif");

        assertThat(json.status()).isEqualTo(1);
        assertThat(json.err()).isEmpty();
        assertThat(json.out()).startsWith("{").contains("\"id\" : \"M208\"");
        assertThat(sarif.status()).isEqualTo(1);
        assertThat(sarif.err()).isEmpty();
        assertThat(sarif.out()).startsWith("{").contains("\"ruleId\" : \"M208\"");
    }

    @Test
    void theBoundOnConfigurationsIsKept() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);

        Invocation tooMany = Invocation.of("check", file, "--max-configurations", 8);
        Invocation enough = Invocation.of("check", file, "--max-configurations", 9);

        assertThat(tooMany.status()).isEqualTo(1);
        assertThat(tooMany.err()).contains(": error M213: ").endsWith("1 error, 0 warnings in 1 file\n");
        assertThat(enough.status()).isZero();
    }

    @Test
    void theRunsThatReachTheFiguresAreShownWhereThatIsAskedFor() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);

        Invocation check = Invocation.of("check", file, "--explain-figures");

        assertThat(check.out())
                .contains("  a shortest run with the most exchanges:\n    by    line  who      what\n")
                .contains("  a shortest run that holds the port longest:\n")
                .contains("    1:00    18  server   over: ends the call\n");
    }

    @Test
    void colourIsUsedOnATerminalAlone() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.LOOPING);

        assertThat(Invocation.with(Ink.TERMINAL, "check", file).err())
                .startsWith("\u001b[1m" + file + ":8:3:\u001b[0m \u001b[1;31merror M208:\u001b[0m ");
        assertThat(Invocation.of("check", file).err()).doesNotContain("\u001b");
        assertThat(Invocation.with(Ink.TERMINAL, "check", file, "--format", "json")
                        .out())
                .doesNotContain("\u001b");
    }
}
