// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.rasman.jna.NativeTool;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * JNA's library is loaded from the deployed folder alone: in a temporary one, where others may write, they could lay
 * theirs ready for a service, or for an administrator.
 */
class NothingUnpackedTest {
    private static final String LIBRARY = "jnidispatch.dll";
    private static final Path DEPLOYED = NativeTool.project().resolve("runtime/security-dll/src/main/deploy");

    @TempDir
    Path folder;

    @TempDir
    Path temporary;

    private WindowsServer server;

    @BeforeEach
    void build() throws Exception {
        server = WindowsServer.in(folder);
    }

    @Test
    void a_caller_is_let_in_and_the_temporary_folder_stays_empty() throws Exception {
        Program.Run run = server.configured(AskingDialog.class.getName(), "jvm-options = -Xmx64m " + temporaryFolder())
                .play("port 0\npass ann\\r\n");
        assertThat(run.output()).contains("result=SUCCESS").doesNotContain("violation");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void where_the_library_is_missing_every_caller_gets_an_error_and_the_event_log_says_so() throws Exception {
        Files.delete(folder.resolve(LIBRARY));
        Program.Run run = server.configured(AskingDialog.class.getName(), "jvm-options = -Xmx64m " + temporaryFolder())
                .play("port 0\npass ann\\r\n");
        assertThat(run.output()).contains("result=ERROR error=645").doesNotContain("violation");
        assertThat(run.errors()).contains(LIBRARY + " is not there. It belongs beside rasdialog.dll");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void the_deployed_commands_register_and_restore_and_the_temporary_folder_stays_empty() throws Exception {
        for (String file : List.of("install.cmd", "uninstall.cmd")) {
            server.with(DEPLOYED.resolve(file));
        }
        Files.createSymbolicLink(folder.resolve("jre"), WindowsJre.folder().toAbsolutePath());
        fillLib(Files.createDirectory(folder.resolve("lib")));
        Program.Run installed = server.commandFile("install.cmd", temporaryFolder());
        Program.Run restored = server.commandFile("uninstall.cmd", temporaryFolder());
        assertThat(installed.output())
                .as(installed.errors())
                .contains("registered: " + WindowsServer.windows(folder.resolve("rasdialog.dll")) + " (by rasdialog)");
        assertThat(restored.output()).as(restored.errors()).doesNotContain("(by rasdialog)");
        assertThat(temporary).isEmptyDirectory();
    }

    private String temporaryFolder() {
        return "-Djava.io.tmpdir=" + WindowsServer.windows(temporary);
    }

    /** With this build's class path, as jars: the folder of jars in the zip is made after these tests. */
    private static void fillLib(Path lib) throws Exception {
        ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
        List<Path> entries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        for (Path entry : entries) {
            Path target = lib.resolve(entries.indexOf(entry) + ".jar");
            if (Files.isDirectory(entry)) {
                assertThat(jar.run(System.out, System.err, "cf", target.toString(), "-C", entry.toString(), "."))
                        .isZero();
            } else if (Files.exists(entry)) {
                Files.copy(entry, target);
            }
        }
    }
}
