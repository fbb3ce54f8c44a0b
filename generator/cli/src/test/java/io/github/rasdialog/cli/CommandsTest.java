// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.explain.Explanation;
import io.github.rasdialog.model.source.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    @TempDir
    private Path folder;

    @Test
    void generateWritesTheSourcesAndLeavesThemUntouchedTheNextTime() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);
        Path output = folder.resolve("sources");

        Invocation first = Invocation.of("generate", file, "-o", output, "--package", "org.example");
        Path handler = output.resolve("org/example/LoginHandler.java");
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(handler, longAgo);
        Invocation second = Invocation.of("generate", file, "-o", output, "--package", "org.example");

        assertThat(first).isEqualTo(new Invocation(0, "4 files written, 0 the same already\n", ""));
        assertThat(second).isEqualTo(new Invocation(0, "0 files written, 4 the same already\n", ""));
        assertThat(Files.getLastModifiedTime(handler)).isEqualTo(longAgo);
        assertThat(Files.readString(handler)).contains("package org.example;", "interface LoginHandler");
    }

    @Test
    void generateWritesNothingWhileADialogHasAnError() throws IOException {
        SampleFiles.write(folder, "a.dialog.yaml", SampleFiles.LOOPING);
        SampleFiles.write(folder, "b.dialog.yaml", SampleFiles.RIGHT.replace("dialog: Login", "dialog: Other"));
        Path output = folder.resolve("sources");

        Invocation generate = Invocation.of("generate", folder, "-o", output);

        assertThat(generate.status()).isEqualTo(1);
        assertThat(generate.out()).isEmpty();
        assertThat(generate.err()).contains("error M208");
        assertThat(output).doesNotExist();
    }

    @Test
    void exportWritesADialogEvenOneThatBreaksARule() throws IOException {
        Path right = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);
        Path looping = SampleFiles.write(folder, "looping.dialog.yaml", SampleFiles.LOOPING);
        Path output = folder.resolve("models");

        Invocation sound = Invocation.of("export", right, "--to", "promela", "-o", output);
        Invocation unsound = Invocation.of("export", looping, "--to", "promela", "-o", output.resolve("looping"));

        assertThat(sound.status()).isZero();
        assertThat(sound.out()).startsWith(output.resolve("Login.pml") + "\n");
        assertThat(output.resolve("Login.pml")).content().contains("sha256:");
        assertThat(unsound.status()).isEqualTo(1);
        assertThat(unsound.err()).contains("error M208");
        assertThat(output.resolve("looping/Login.pml")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"promela Login.pml", "tla LoginDialog.tla", "scxml Login.scxml"})
    void exportWritesForEveryToolWithTheDigestOfTheDialog(String toolAndFile) throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);
        String[] words = toolAndFile.split(" ");

        Invocation export = Invocation.of("export", file, "--to", words[0], "-o", folder);

        assertThat(export.status()).isZero();
        assertThat(export.out().lines()).contains(folder.resolve(words[1]).toString());
        assertThat(folder.resolve(words[1])).content().contains("sha256:");
    }

    @Test
    void exportWritesNothingOfAFileThatIsNoDialog() throws IOException {
        Path file = SampleFiles.write(folder, "bad.dialog.yaml", "dialog: [");

        Invocation export = Invocation.of("export", file, "--to", "promela", "-o", folder.resolve("models"));

        assertThat(export.status()).isEqualTo(1);
        assertThat(export.err()).contains("error M101");
        assertThat(folder.resolve("models")).doesNotExist();
    }

    @Test
    void explainPrintsThePageInWhateverCaseItIsAskedFor() {
        assertThat(Invocation.of("explain", "M208"))
                .isEqualTo(new Invocation(0, Explanation.of(DiagnosticCode.M208).markdown(), ""));
        assertThat(Invocation.of("explain", "m208")).isEqualTo(Invocation.of("explain", "M208"));
    }

    @Test
    void explainListsEveryDiagnostic() {
        assertThat(Invocation.of("explain").out().lines())
                .hasSize(DiagnosticCode.values().length)
                .contains("M208  error    unbounded loop", "W404  warning  no time-out");
    }

    @Test
    void completionKnowsEveryCommandAndValue() {
        assertThat(Invocation.of("completion").out())
                .contains("#!/usr/bin/env bash", "check", "generate", "export", "explain", "promela", "M208")
                .containsOnlyOnce("FORMAT_option_args=(\"text\" \"json\" \"sarif\")")
                .containsOnlyOnce("STYLE_option_args=(\"text\" \"mermaid\")");
    }

    @Test
    void helpNamesEveryOptionAndTheExitStatus() {
        Invocation help = Invocation.of("--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("check", "generate", "export", "explain", "Exit status: 0");
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 100);

        assertThat(Invocation.of("check", "--help").out())
                .contains("--format", "--werror", "--max-configurations", "--trace-format", "--explain-figures");
    }

    @Test
    void colourIsForbiddenByNoColorAndByADumbTerminal() {
        assertThat(Terminal.allowsColour(Map.of("TERM", "xterm"))).isTrue();
        assertThat(Terminal.allowsColour(Map.of("NO_COLOR", ""))).isTrue();
        assertThat(Terminal.allowsColour(Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(Terminal.allowsColour(Map.of("TERM", "dumb"))).isFalse();
    }
}
