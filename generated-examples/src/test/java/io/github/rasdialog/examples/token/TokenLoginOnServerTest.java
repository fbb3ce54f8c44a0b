// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.dll.Program;
import io.github.rasdialog.dll.WindowsServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The token login inside rasdialog.dll, inside a RAS server, inside Wine, on a Windows JVM. */
class TokenLoginOnServerTest {
    private static final Token TOKEN = Token.of("alice", "EXAMPLE", "4711", TotpTest.RFC_KEY);

    @TempDir
    Path folder;

    @Test
    void the_right_code_is_let_in_and_three_wrong_ones_and_silence_are_not() throws Exception {
        WindowsServer server = WindowsServer.in(folder).configured(TokenLoginOnStoppedClock.class.getName());
        Files.writeString(
                folder.resolve("tokens.txt"),
                "alice:EXAMPLE:4711:" + HexFormat.of().formatHex(TotpTest.RFC_KEY) + "\n");
        Program.Run run = server.play("""
            speed 1000
            port 0
            expect User name:\s
            type alice\\r
            expect Code for alice:\s
            pass %s\\r

            port 1
            type alice\\r000000\\r000000\\r000000\\r

            port 1
            type alice\\r
            silent
            """.formatted(Totp.code(TOKEN.key(), Totp.stepAt(TokenLoginOnStoppedClock.NOW))));
        assertThat(run.output())
                .contains("port=0 number=1 begin=0 result=SUCCESS error=0 end=619 user=alice domain=EXAMPLE")
                .contains("port=1 number=1 begin=0 result=FAILURE error=0 end=619 user=alice")
                .contains("port=1 number=2 begin=0 result=ERROR error=638 end=619")
                .doesNotContain("violation");
    }
}
