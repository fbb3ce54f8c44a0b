// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.radius;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.rasman.jna.NativeTool;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real FreeRADIUS server on the loopback, with files and a port of its own; one that the machine runs is left alone.
 * alice has a password and a token, bob a password.
 */
public final class FreeRadius {
    private static final String SECRET = "only known to the two";

    private static final Path CONFIGURATION = Path.of("src/test/resources/radius/radiusd.conf");

    private final Process process;
    private final int port;

    private FreeRadius(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it; skips the test where it is not installed, and fails it in CI. */
    public static FreeRadius start(Path folder) throws IOException {
        Path program = installed();
        int port = freePort();
        Files.writeString(folder.resolve("users"), """
                alice Cleartext-Password := "correct horse", Tmp-String-0 := "271828", Tmp-String-1 := "Code of the token:"
                bob   Cleartext-Password := "battery staple"
                carol Cleartext-Password := "open sesame", Tmp-String-0 := "1", Tmp-String-1 := "\\033[2Jwide \\342\\202\\254"
                """);
        String configuration = Files.readString(CONFIGURATION)
                .replace("FOLDER", folder.toString())
                .replace("SECRET", SECRET)
                .replace("PORT", Integer.toString(port));
        Files.writeString(folder.resolve("radiusd.conf"), configuration);
        Process process = new ProcessBuilder(
                        program.toString(), "-f", "-l", "stdout", "-n", "radiusd", "-d", folder.toString())
                .redirectErrorStream(true)
                .start();
        awaitReady(process);
        return new FreeRadius(process, port);
    }

    private static Path installed() {
        Stream<String> folders =
                Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"));
        Optional<Path> found = folders.flatMap(
                        folder -> Stream.of("freeradius", "radiusd").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            NativeTool.lack("freeradius is not installed");
        }
        return found.orElseThrow();
    }

    static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReady(Process process) throws IOException {
        List<String> told = new ArrayList<>();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            told.add(line);
            if (line.contains("Ready to process requests")) {
                drain(reader);
                return;
            }
        }
        assertThat(told).as("what freeradius told before it ended").contains("Ready to process requests");
    }

    /** Read no more, its output would fill the pipe, and it would wait. */
    private static void drain(BufferedReader reader) {
        Thread thread = new Thread(() -> reader.lines().forEach(line -> {}), "freeradius output");
        thread.setDaemon(true);
        thread.start();
    }

    /** What asks it as its client does. */
    public RadiusServer asked() {
        return RadiusServers.at(address(), SECRET.getBytes(StandardCharsets.US_ASCII), 10, 3000);
    }

    /** What asks it and does not know the secret: it answers such a one not at all. */
    public RadiusServer askedWithAnotherSecret() {
        return RadiusServers.at(address(), "another one altogether".getBytes(StandardCharsets.US_ASCII), 2, 200);
    }

    /** Writes what the folder of a RAS server needs so that it is asked. */
    public void tell(Path home) throws IOException {
        Files.writeString(home.resolve("radius.secret"), SECRET + "\n");
        Files.writeString(
                home.resolve("radius.properties"),
                "server = 127.0.0.1\nport = " + port + "\nsecret.file = radius.secret\n");
    }

    private InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Ends it. */
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
