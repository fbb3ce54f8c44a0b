// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.graph.Coverage;
import io.github.rasdialog.model.semantics.Transition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageJsonTest {
    private static final Dialog LOGIN = ReportSamples.load("right.dialog.yaml", ReportSamples.RIGHT)
            .dialog()
            .orElseThrow();

    /** As the test kit writes it, which says more than is read. */
    private static final String TAKEN = """
            {
              "dialog": "Login",
              "file": "right.dialog.yaml",
              "digest": "DIGEST",
              "complete": true,
              "stateCoverage": { "covered": 2, "total": 3 },
              "states": [
                { "index": 0, "name": "ask", "line": 6, "times": 12 },
                { "index": 1, "name": "read", "line": 7, "times": 11 },
                { "index": 3, "name": "yes", "line": 10, "times": 0 }
              ],
              "transitions": [
                { "edge": 0, "full": false, "from": "ask", "event": "ask.sent", "to": "read", "times": 11 },
                { "edge": 1, "full": false, "from": "ask", "event": "ask.failed", "to": "(failed)", "times": 0 }
              ],
              "cannotHappen": []
            }
            """.replace("DIGEST", LOGIN.digest());

    @TempDir
    private Path folder;

    @Test
    void readsHowOftenWhatWasTaken() throws IOException {
        Coverage coverage = CoverageJson.read(LOGIN, List.of(write("taken.json", TAKEN)));

        assertThat(coverage.complete()).isTrue();
        assertThat(coverage.states())
                .containsEntry(0, 12L)
                .containsEntry(1, 11L)
                .containsEntry(3, 0L)
                .hasSize(3);
        assertThat(coverage.transitions())
                .containsEntry(new Transition(0, false), 11L)
                .containsEntry(new Transition(1, false), 0L)
                .hasSize(2);
    }

    @Test
    void addsUpFilesAndFoldersAndLeavesOutOtherDialogsOfAFolder() throws IOException {
        Path one = write("one.json", TAKEN);
        Path more = Files.createDirectory(folder.resolve("more"));
        Files.writeString(more.resolve("Login.json"), TAKEN);
        Files.writeString(more.resolve("Other.json"), TAKEN.replace("\"Login\"", "\"Other\""));
        Files.writeString(more.resolve("Login.mmd"), "flowchart TD");

        Coverage coverage = CoverageJson.read(LOGIN, List.of(one, more));

        assertThat(coverage.states()).containsEntry(0, 24L).containsEntry(3, 0L);
        assertThat(coverage.transitions()).containsEntry(new Transition(0, false), 22L);
    }

    @Test
    void refusesAnotherDialogAndAnotherStateOfThisOne() throws IOException {
        Path other = write("other.json", TAKEN.replace("\"Login\"", "\"Other\""));
        Path former = write("former.json", TAKEN.replace(LOGIN.digest(), "sha256:00"));

        assertThatIOException()
                .isThrownBy(() -> CoverageJson.read(LOGIN, List.of(other)))
                .withMessage(other + " is the coverage of Other, not of Login");
        assertThatIOException()
                .isThrownBy(() -> CoverageJson.read(LOGIN, List.of(former)))
                .withMessage(former + " is the coverage of Login as it was, not as it is: let the tests run again");
        assertThatIOException()
                .isThrownBy(() -> CoverageJson.read(LOGIN, List.of(folder)))
                .withMessageStartingWith(former.toString());
    }

    @Test
    void aFolderWithoutTheDialogIsSaidSo() {
        assertThatIOException()
                .isThrownBy(() -> CoverageJson.read(LOGIN, List.of(folder)))
                .withMessage(folder + ": no coverage of Login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{ \"dialog\": null }",
                "{ \"dialog\": \"Login\", \"digest\": \"DIGEST\", \"complete\": true, \"states\": [] }",
                "{ \"dialog\": \"Login\", \"digest\": \"DIGEST\", \"complete\": true, \"states\": [null], \"transitions\": [] }",
                "{ \"dialog\": \"Login\", \"digest\": \"DIGEST\", \"complete\": true, \"states\": [{ \"index\": 77, \"times\": 1 }],"
                        + " \"transitions\": [] }",
                "{ \"dialog\": \"Login\", \"digest\": \"DIGEST\", \"complete\": true, \"states\": [{ \"index\": 0, \"times\": -1 }],"
                        + " \"transitions\": [] }",
                "{ \"dialog\": \"Login\", \"digest\": \"DIGEST\", \"complete\": true, \"states\": [],"
                        + " \"transitions\": [{ \"edge\": 0, \"full\": true, \"times\": 1 }] }"
            })
    void whatIsNoCoverageIsSaidSo(String text) throws IOException {
        Path file = write("broken.json", text.replace("DIGEST", LOGIN.digest()));

        assertThatIOException()
                .isThrownBy(() -> CoverageJson.read(LOGIN, List.of(file)))
                .withMessageStartingWith(file + " is no coverage");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
