// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.jar;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.cli.SampleFiles;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server, until it is told to stop. */
@Timeout(120)
class ServeTest {
    private static final Pattern LISTENING = Pattern.compile("listening on 127\\.0\\.0\\.1:(\\d+)\n");

    @TempDir
    private Path folder;

    @Test
    void aServerThatIsStoppedHangsUpAndTellsWhatItCounted() throws Exception {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);
        Path told = folder.resolve("told.txt");
        Process server = new ProcessBuilder(
                        Packaged.java().toString(),
                        "-jar",
                        Packaged.JAR.toString(),
                        "serve",
                        file.toString(),
                        "--listen",
                        "0")
                .redirectOutput(told.toFile())
                .start();
        try {
            int port = port(told);
            assertThat(call(port, "ann\r\n")).contains("User: ").contains("[success");
            try (Socket waiting = new Socket("127.0.0.1", port)) {
                waiting.getInputStream().readNBytes("User: ".length());
                server.destroy();
                assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(Files.readString(told))
                    .contains("call 1 from 127.0.0.1:")
                    .contains("(the server stops)")
                    .containsPattern(
                            "in all: begun 2, live 0, success 1, failure 0, (error 0, hung up 1|error 1, hung up 0), "
                                    + "timed out 0, undecided 0, refused 0, busy 0\n$");
        } finally {
            server.destroyForcibly();
        }
    }

    /** Where it listens, once it has said so. */
    private static int port(Path told) throws Exception {
        Matcher listening = LISTENING.matcher("");
        while (!listening.reset(Files.readString(told)).find()) {
            Thread.sleep(10);
        }
        return Integer.parseInt(listening.group(1));
    }

    private static String call(int port, String keys) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(keys.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
