// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.radius;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.dll.Program;
import io.github.rasdialog.dll.WindowsServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The RADIUS login inside rasdialog.dll, inside a RAS server, inside Wine, on a Windows JVM, with a real FreeRADIUS. */
class RadiusLoginOnServerTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void theServersWordCounts() throws Exception {
        FreeRadius freeRadius = FreeRadius.start(elsewhere);
        try {
            freeRadius.tell(folder);
            WindowsServer server = WindowsServer.in(folder).configured(RadiusLoginOnServer.class.getName());
            Program.Run run = server.play("""
                port 0
                expect Login:\s
                type alice\\r
                pass correct horse\\r
                expect Code of the token:\s
                pass 271828\\r

                port 1
                type mallory\\r
                pass correct horse\\r
                """);
            assertThat(run.output())
                    .contains("port=0 number=1 begin=0 result=SUCCESS error=0 end=619 user=alice")
                    .contains("port=1 number=1 begin=0 result=FAILURE error=0 end=619 user=mallory")
                    .doesNotContain("violation", "271828", "horse");
        } finally {
            freeRadius.stop();
        }
    }
}
