// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.jar;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.dll.Program;
import io.github.rasdialog.dll.WindowsServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command line in a Windows JVM, before Windows' own registry. */
class RegistrationTest {
    private static final String SOFTWARE = "HKLM\\SOFTWARE";
    private static final String RAS = SOFTWARE + "\\Microsoft\\RAS";
    private static final String KEY = RAS + "\\SecurityHost";

    @TempDir
    private Path folder;

    private WindowsServer server;
    private String dll = "";

    @BeforeEach
    void start() throws Exception {
        server = WindowsServer.in(folder);
        dll = WindowsServer.windows(folder.resolve("rasdialog.dll"));
    }

    @AfterEach
    void clean() throws Exception {
        if (server != null) {
            server.windows("reg", "delete", RAS, "/f");
        }
    }

    @Test
    void uninstallingRestoresTheRegistryExactlyWhereNothingWasRegistered() throws Exception {
        String before = registry("before.reg");

        assertThat(rasdialog("install", dll)).isEqualTo("registered: " + dll + " (by rasdialog)\n");
        assertThat(registry("between.reg")).isNotEqualTo(before);
        assertThat(rasdialog("uninstall")).isEqualTo("no security DLL is registered\n");

        assertThat(registry("after.reg")).isEqualTo(before);
    }

    @Test
    void uninstallingRestoresTheRegistryExactlyWhereAnotherWasRegistered() throws Exception {
        String another = "%SystemRoot%\\System32\\another.dll";
        server.windows("reg", "add", KEY, "/v", "DLLPath", "/t", "REG_EXPAND_SZ", "/d", another, "/f");
        server.windows("reg", "add", KEY, "/v", "Other", "/t", "REG_DWORD", "/d", "7", "/f");
        String before = registry("before.reg");

        assertThat(rasdialog("status")).isEqualTo("registered: " + another + "\n");
        assertThat(rasdialog("install", dll)).contains("(by rasdialog)");
        assertThat(rasdialog("uninstall")).isEqualTo("registered: " + another + "\n");

        assertThat(registry("after.reg")).isEqualTo(before);
    }

    @Test
    void whatCannotBeDoneIsToldOnOneLineAndChangesNothing() throws Exception {
        String before = registry("before.reg");

        Program.Run missing = server.jar(Packaged.JAR, "install", dll + "x");
        Program.Run notOurs = server.jar(Packaged.JAR, "uninstall");

        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.errors().lines()).singleElement().asString().contains("There is no file");
        assertThat(notOurs.status()).isEqualTo(2);
        assertThat(notOurs.errors().lines()).singleElement().asString().contains("No security DLL of rasdialog");
        assertThat(registry("after.reg")).isEqualTo(before);
    }

    private String rasdialog(String... arguments) throws Exception {
        Program.Run run = server.jar(Packaged.JAR, arguments);
        assertThat(run.status()).as(run.errors()).isZero();
        return run.output();
    }

    private String registry(String file) throws Exception {
        Program.Run export = server.windows("reg", "export", SOFTWARE, file, "/y");
        assertThat(export.status()).as(export.errors()).isZero();
        return Files.readString(folder.resolve(file), UTF_16);
    }
}
