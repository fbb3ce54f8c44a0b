// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command, and Windows' own registry. */
class InstallTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "install", "uninstall now", "status now", "remove"})
    void wrong_usage_is_told(String arguments) {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        PrintStream told = new PrintStream(errors, true, UTF_8);
        assertThat(Install.run(arguments.split(" "), told, told)).isEqualTo(2);
        assertThat(errors.toString(UTF_8)).startsWith("usage: install DLL | uninstall | status");
    }

    @Test
    void the_registry_of_windows_is_written_and_restored() throws Exception {
        WindowsServer server = WindowsServer.in(folder);
        String type = Install.class.getName();
        String dll = WindowsServer.windows(folder.resolve("rasdialog.dll"));
        // A run that was broken off may have left its own behind.
        server.java(type, "uninstall");
        server.windows("reg", "delete", "HKLM\\" + Installation.SECURITY_HOST, "/v", Installation.DLL_PATH, "/f");
        assertThat(server.java(type, "status").output()).isEqualTo("no security DLL is registered\n");
        assertThat(server.java(type, "install", dll + "x").errors()).contains("There is no file");
        assertThat(server.java(type, "install", dll).output()).isEqualTo("registered: " + dll + " (by rasdialog)\n");
        assertThat(server.java(type, "uninstall").output()).isEqualTo("no security DLL is registered\n");
        Program.Run again = server.java(type, "uninstall");
        assertThat(again.errors()).contains("No security DLL of rasdialog is registered.");
        assertThat(again.status()).isEqualTo(1);

        String key = "HKLM\\" + Installation.SECURITY_HOST;
        server.windows("reg", "add", key, "/v", Installation.DLL_PATH, "/t", "REG_DWORD", "/d", "1", "/f");
        Program.Run other = server.java(type, "status");
        server.windows("reg", "delete", key, "/f");
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.errors())
                .contains(Installation.SECURITY_HOST + ": DLLPath is no text, but of the type 4.")
                .doesNotContain("\tat ");
    }
}
