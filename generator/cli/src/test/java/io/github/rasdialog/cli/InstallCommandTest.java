// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where there is no registry; what there is to do where there is one is tried with the packaged jar. */
class InstallCommandTest {
    @TempDir
    private Path folder;

    @Test
    void offWindowsOneLineSaysWhereToRunIt() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "there is a registry here");
        Path dll = Files.createFile(folder.resolve("rasdialog.dll"));

        for (Invocation invocation :
                List.of(Invocation.of("install", dll), Invocation.of("uninstall"), Invocation.of("status"))) {
            assertThat(invocation)
                    .isEqualTo(new Invocation(
                            2,
                            "",
                            "rasdialog: a security DLL is registered in Windows' registry: run this on the RAS server"
                                    + " itself\n"));
        }
    }
}
