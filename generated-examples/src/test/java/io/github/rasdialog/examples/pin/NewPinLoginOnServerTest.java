// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.dll.Program;
import io.github.rasdialog.dll.WindowsServer;
import io.github.rasdialog.examples.token.Token;
import io.github.rasdialog.examples.token.Totp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The login by PIN and code inside rasdialog.dll, inside a RAS server, inside Wine, on a Windows JVM. */
class NewPinLoginOnServerTest {
    private static final byte[] KEY = new byte[20];
    private static final Token TOKEN = Token.of("alice", "EXAMPLE", "4711", KEY);

    @TempDir
    Path folder;

    @Test
    void aNewPinIsOnTheDiskBeforeTheCallerIsLetIn() throws Exception {
        WindowsServer server = WindowsServer.in(folder).configured(NewPinLoginOnServer.class.getName());
        Files.writeString(
                folder.resolve("tokens.txt"),
                "alice:EXAMPLE:4711:" + HexFormat.of().formatHex(KEY) + "\n");
        Files.writeString(folder.resolve("pins.txt"), "alice:none:change\n");

        Program.Run run = server.play("""
            port 0
            expect User name:\s
            type alice\\r
            pass %s\\r
            expect New PIN:\s
            pass 2718\\r
            expect Once more:\s
            pass 2718\\r
            """.formatted(Totp.code(TOKEN.key(), Totp.stepAt(Instant.now()))));

        assertThat(run.output())
                .contains("port=0 number=1 begin=0 result=SUCCESS error=0 end=619 user=alice domain=EXAMPLE")
                .doesNotContain("violation");
        PinFile pins = PinFile.read(folder.resolve("pins.txt"), 4);
        assertThat(pins.matches("alice", new byte[] {'2', '7', '1', '8'})).isTrue();
        assertThat(pins.mustChange("alice")).isFalse();
    }
}
