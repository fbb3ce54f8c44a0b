// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.cli.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnableJarTest {
    @TempDir
    private Path folder;

    @Test
    void aRightDialogIsStatusZeroWithEverythingOnStandardOutput() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);

        Packaged check = Packaged.jar("check", file);

        assertThat(check.status()).isZero();
        assertThat(check.out()).contains("Login is right");
        assertThat(check.err()).isEmpty();
    }

    @Test
    void anErrorIsStatusOneWithEverythingOnStandardError() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.LOOPING);

        Packaged check = Packaged.jar("check", file);

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out()).isEmpty();
        assertThat(check.err()).contains(":8:3: error M208: ");
    }

    @Test
    void wrongUsageIsStatusTwoWithOneLine() {
        Packaged usage = Packaged.jar("check", "--nonsense");

        assertThat(usage.status()).isEqualTo(2);
        assertThat(usage.out()).isEmpty();
        assertThat(usage.err().lines()).hasSize(1);
    }

    @Test
    void everyFormatAndCommandWorksFromTheJarAlone() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.LOOPING);
        Path right = SampleFiles.write(folder, "right.dialog.yaml", SampleFiles.RIGHT);

        assertThat(Packaged.jar("check", file, "--format", "json").out()).contains("\"id\" : \"M208\"");
        assertThat(Packaged.jar("check", file, "--format", "sarif").out()).contains("\"ruleId\" : \"M208\"");
        assertThat(Packaged.jar("generate", right, "-o", folder.resolve("java")).status())
                .isZero();
        assertThat(folder.resolve("java/LoginDialog.java")).isNotEmptyFile();
        assertThat(Packaged.jar("export", right, "--to", "promela", "-o", folder.resolve("spin"))
                        .status())
                .isZero();
        assertThat(Packaged.jar("new", "DoorLogin", "-o", folder.resolve("new")).status())
                .isZero();
        assertThat(Packaged.jar("explain", "M208").out()).startsWith("# M208: ");
        assertThat(Packaged.jar("graph", right, "-o", folder.resolve("login.svg")))
                .isEqualTo(new Packaged(0, folder.resolve("login.svg") + "\n", ""));
        assertThat(Packaged.jar("graph", right, "-o", folder.resolve("login.png"))
                        .status())
                .isZero();
    }

    @Test
    void nonAsciiTextIsWrittenAsUtf8WhateverThePlatform() throws IOException {
        Path file = SampleFiles.write(
                folder, "login.dialog.yaml", SampleFiles.LOOPING.replace("  read:", "  read:   # für alle"));

        assertThat(Packaged.jar("check", file).err()).contains("  read:   # für alle\n");
    }

    @Test
    void theManifestSaysWhatItIsAndNothingStandsInTheJarTwice() throws IOException {
        try (JarFile jar = new JarFile(Packaged.JAR.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Main-Class")).isEqualTo("io.github.rasdialog.cli.Rasdialog");
            assertThat(manifest.getValue("Class-Path")).isNull();
            assertThat(Packaged.jar("--version").out())
                    .isEqualTo("rasdialog " + manifest.getValue("Implementation-Version") + "\n");
            assertThat(jar.stream().map(entry -> entry.getName())).doesNotHaveDuplicates();
        }
    }

    @Test
    void theCompletionScriptLiesBesideTheJar() throws IOException {
        assertThat(Files.readString(Packaged.DIRECTORY.resolve("rasdialog_completion")))
                .contains("complete -F _complete_rasdialog");
    }
}
