// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rasdialog.model.Corpus;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.LoadedDialog;
import io.github.rasdialog.model.check.Checker;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.DialogDraft;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.semantics.Automaton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SPIN on the exports of the corpus. */
class SpinCorpusTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void spinIsThere() {
        String missing = Spin.missing().orElse("");
        assumeTrue(missing.isEmpty(), missing);
    }

    @Test
    void spinFindsWhatTheCheckerFinds() throws Exception {
        List<Corpus.Case> files = new ArrayList<>();
        List<Expectation> expected = new ArrayList<>();
        for (Corpus.Case file : Corpus.all()) {
            LoadedDialog loaded = file.load();
            loaded.linked().ifPresent(dialog -> {
                files.add(file);
                expected.add(new Expectation(dialog, loaded.verdict()));
            });
        }
        List<Findings> found = Findings.bySpin(folder, expected);
        for (int i = 0; i < files.size(); i++) {
            assertThat(found.get(i))
                    .as(files.get(i).toString())
                    .isEqualTo(expected.get(i).findings());
        }
        assertThat(files).hasSizeGreaterThan(20);
    }

    @Test
    void theStatesThatSpinStoresAreTheConfigurations() throws Exception {
        PanReport report = write(load(tokenLogin()), 1, "-DSAFETY").verify(Map.of());
        assertThat(report.proved()).isTrue();
        assertThat(report.states()).isEqualTo(34);
        assertThat(report.transitions()).as("70 steps and the start").isEqualTo(71);
    }

    @Test
    void spinTellsTheRunThatBreaksAPropertyInTheWordsOfTheDialog() throws Exception {
        String yaml = new String(tokenLogin().bytes(), StandardCharsets.UTF_8)
                .replace("precedence: { first: readCode.right, then: granted }", "never: granted");
        Dialog dialog = DialogLoader.load("never-granted", yaml).linked().orElseThrow();
        Spin spin = write(dialog, 0);
        assertThat(spin.verify(Map.of(), "-a", "-N", "property_1").proved()).isFalse();
        List<String> labels =
                Events.of(Automaton.of(dialog)).stream().map(Event::label).toList();
        List<String> told =
                spin.replay("TokenLogin.pml").stream().filter(labels::contains).toList();
        assertThat(told).startsWith("askUser", "askUser.sent", "readUser").endsWith("readCode.right", "granted");
    }

    @Test
    void spinTakesALongDialog() throws Exception {
        int questions = 300;
        DialogDraft draft = new DialogDraft().datum("line", 8);
        for (int i = 0; i < questions; i++) {
            draft.send("ask" + i, "?", "read" + i)
                    .receive("read" + i, "line", 30)
                    .timedOut("silent")
                    .malformed("gone")
                    .outcome("more", i + 1 < questions ? "ask" + (i + 1) : "granted")
                    .decided();
        }
        draft.timedOut("silent", "gone")
                .success("granted", "u", "")
                .error("gone", 5)
                .ended("over");
        Dialog dialog = draft.build();
        assertThat(write(dialog, 0).verify(Map.of(), "-a", "-N", "terminates").proved())
                .isTrue();
        assertThat(write(dialog, 1, "-DSAFETY").verify(Map.of()).states())
                .isEqualTo(Checker.check(dialog).figures().orElseThrow().configurations());
    }

    private Spin write(Dialog dialog, int index, String... flags) throws IOException, InterruptedException {
        ExportedFile model = new Promela().export(dialog).get(index);
        Files.writeString(folder.resolve(model.name()), model.content());
        return Spin.compile(folder, model.name(), flags);
    }

    private static Dialog load(Corpus.Case file) throws IOException {
        return file.load().dialog().orElseThrow();
    }

    private static Corpus.Case tokenLogin() {
        return Corpus.of(Corpus.Verdict.VALID)
                .filter(valid -> valid.toString().endsWith("/token-login.dialog.yaml"))
                .findFirst()
                .orElseThrow();
    }
}
