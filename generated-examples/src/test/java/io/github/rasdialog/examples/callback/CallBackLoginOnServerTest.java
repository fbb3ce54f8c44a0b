// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.dll.Program;
import io.github.rasdialog.dll.WindowsServer;
import io.github.rasdialog.examples.accounts.BcryptHash;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The login with a number to be called back at, inside rasdialog.dll, in a RAS server, in Wine, on a Windows JVM. */
class CallBackLoginOnServerTest {
    @TempDir
    Path folder;

    @Test
    void theNumberIsOnTheDiskBeforeTheCallerIsLetIn() throws Exception {
        WindowsServer server = WindowsServer.in(folder).configured(CallBackLoginOnServer.class.getName());
        byte[] password = "correct horse".getBytes(StandardCharsets.US_ASCII);
        Files.writeString(
                folder.resolve("users.txt"),
                "alice:" + BcryptHash.ofNew(password, 4).text() + "\n");
        Files.writeString(folder.resolve("numbers.txt"), "alice:+4930*\n");

        Program.Run run = server.play("""
            port 0
            expect Login:\s
            type alice\\r
            pass correct horse\\r
            expect Call back at:\s
            type +19005551234\\r
            expect Call back at:\s
            type +49301234567\\r
            """);

        assertThat(run.output())
                .contains("port=0 number=1 begin=0 result=SUCCESS error=0 end=619 user=alice")
                .doesNotContain("violation");
        assertThat(Files.readAllLines(folder.resolve("callbacks.txt")))
                .singleElement()
                .asString()
                .endsWith("Z alice +49301234567");
    }
}
