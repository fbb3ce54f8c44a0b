// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.rasman.jna.NativeTool;
import io.github.rasdialog.simulator.Aftermath;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs that people call with. */
class RealClientsTest {

    @ParameterizedTest
    @ValueSource(strings = {"telnet", "nc"})
    void aClientLogsIn(String program) throws Exception {
        NativeTool.require(program);
        try (Served served = Served.of(Served.LOGIN, 1);
                Client client = new Client(program, served)) {
            client.hears("User: ")
                    .types("alice\n")
                    .hears("Code: ")
                    .types("123456\n")
                    .hears("[success");
            assertThat(served.ended().aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
        }
    }

    @Test
    void aTelnetClientThatWeNegotiateWithLeavesItToUsToShowWhatIsTyped() throws Exception {
        NativeTool.require("telnet");
        try (Served served = Served.negotiating(Served.LOGIN);
                Client client = new Client("telnet", served)) {
            seesTheNameAndNotTheCode(client);
        }
    }

    @Test
    void puttyNegotiatesAndLeavesItToUsToo() throws Exception {
        NativeTool.require("plink");
        try (Served served = Served.of(Served.LOGIN, 1);
                Client client = new Client("plink", "-telnet", "-P", served.port(), "127.0.0.1")) {
            seesTheNameAndNotTheCode(client);
        }
    }

    private static void seesTheNameAndNotTheCode(Client client) throws Exception {
        client.hears("User: ").types("alice\r").hears("alice").hears("Code: ");
        client.types("123456\r").hears("[success");
        assertThat(client.heard()).doesNotContain("123456");
    }

    @Test
    void aClientThatIsKilledHasHungUp() throws Exception {
        NativeTool.require("nc");
        try (Served served = Served.of(Served.LOGIN, 1)) {
            try (Client client = new Client("nc", served)) {
                client.hears("User: ");
            }
            assertThat(served.ended().aftermath()).isEqualTo(Aftermath.HUNG_UP);
        }
    }

    /** A program at the other end. */
    private static final class Client implements AutoCloseable {
        private static final long PATIENCE_SECONDS = 30;

        private final Process process;
        private final StringBuilder heard = new StringBuilder();
        private int heardUpTo;

        Client(String program, Served served) throws IOException {
            this(program, "127.0.0.1", served.port());
        }

        Client(String... command) throws IOException {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        }

        Client types(String keys) throws IOException {
            process.getOutputStream().write(keys.getBytes(ISO_8859_1));
            process.getOutputStream().flush();
            return this;
        }

        Client hears(String text) throws Exception {
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            InputStream output = process.getInputStream();
            while (heard.indexOf(text, heardUpTo) < 0) {
                if (output.available() > 0) {
                    heard.append((char) output.read());
                } else if (System.nanoTime() < patience) {
                    Thread.sleep(5);
                } else {
                    throw new AssertionError("not '" + text + "' after: " + heard);
                }
            }
            heardUpTo = heard.indexOf(text, heardUpTo) + text.length();
            return this;
        }

        String heard() {
            return heard.toString();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
