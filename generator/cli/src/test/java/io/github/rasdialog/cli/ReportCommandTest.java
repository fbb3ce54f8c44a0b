// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    private Path folder;

    @Test
    void thePageStandsAloneAndNamesNoFolder() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);
        Path page = folder.resolve("login.html");

        Invocation report = Invocation.of("report", file, "-o", page);

        assertThat(report).isEqualTo(new Invocation(0, page + "\n", ""));
        assertThat(page)
                .content()
                .startsWith("<!DOCTYPE html>")
                .contains("nobody passes who is not right", "login.dialog.yaml")
                .doesNotContain(folder.toString(), "src=", "<link", "@NAME@");
    }

    @Test
    void theFolderOfThePageIsMade() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);
        Path page = folder.resolve("pages").resolve("today").resolve("login.html");

        assertThat(Invocation.of("report", file, "-o", page)).isEqualTo(new Invocation(0, page + "\n", ""));
        assertThat(page).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void whatIsInTheWayIsNamed() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);

        Invocation report = Invocation.of("report", file, "-o", file.resolve("login.html"));

        assertThat(report)
                .isEqualTo(
                        new Invocation(2, "", "rasdialog: " + file + ": something else of that name is in the way\n"));
    }

    @Test
    void aFolderIsNoDialog() {
        Invocation report = Invocation.of("report", folder, "-o", folder.resolve("login.html"));

        assertThat(report)
                .isEqualTo(new Invocation(
                        2, "", "rasdialog: " + folder + ": a folder, where a dialog's file is wanted\n"));
    }

    @Test
    void aDialogWithErrorsHasAPageAndStatusOne() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.LOOPING);
        Path page = folder.resolve("login.html");

        Invocation report = Invocation.of("report", file, "-o", page);

        assertThat(report.status()).isEqualTo(1);
        assertThat(report.err()).contains("error M208");
        assertThat(page).content().contains("has errors", "M208");
    }

    @Test
    void whatIsNoDialogHasNoPage() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", "dialog: [");

        Invocation report = Invocation.of("report", file, "-o", folder.resolve("login.html"));

        assertThat(report.status()).isEqualTo(1);
        assertThat(folder.resolve("login.html")).doesNotExist();
    }

    @Test
    void whatTestsTookIsOnThePage() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);
        Path taken = SampleCoverage.write(folder.resolve("Login.json"), file, Set.of("read.wrong"));
        Path page = folder.resolve("login.html");

        Invocation report = Invocation.of("report", file, "-o", page, "--coverage", taken);

        assertThat(report).isEqualTo(new Invocation(0, page + "\n", ""));
        assertThat(page).content().contains("What tests took", "read.wrong -&gt; refused", "right \u00d77");
    }

    @Test
    void aCoverageThatIsNotThereIsSaidSo() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);
        Path nowhere = folder.resolve("nowhere.json");

        Invocation report = Invocation.of("report", file, "-o", folder.resolve("login.html"), "--coverage", nowhere);

        assertThat(report).isEqualTo(new Invocation(2, "", "rasdialog: " + nowhere + ": no such file or folder\n"));
    }
}
