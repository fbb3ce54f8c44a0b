// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.source.Ink;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServeCommandTest {
    private static final Pattern LISTENING = Pattern.compile("listening on 127\\.0\\.0\\.1:(\\d+)");
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT);
    }

    @Test
    void withoutAHandlerTheFirstOutcomeIsDecidedAndEverythingIsPrinted() throws Exception {
        Invocation served = serve("ann", file);

        assertThat(served.status()).isZero();
        assertThat(served.out())
                .containsPattern("call 1 from 127\\.0\\.0\\.1:\\d+: success, \\d+\\.\\d{3} s\n")
                .contains("sent       \"User: \"\n")
                .contains("typed      \"ann\"\n")
                .contains("decided    right\n")
                .contains("completed  success, user \"ann\", domain \"\"\n")
                .endsWith("in all: begun 1, live 0, success 1, failure 0, error 0, hung up 0, timed out 0, undecided 0,"
                        + " refused 0, busy 0\n");
    }

    @Test
    void aRuleDecidesOtherwise() throws Exception {
        assertThat(serve("ann", file, "--decide", "read=wrong", "--quiet").out())
                .contains(": error 691, ")
                .doesNotContain("typed");
    }

    @Test
    void aSeedDecidesAsItDidBefore() throws Exception {
        String first = serve("ann", file, "--seed", "7", "--quiet").out();

        assertThat(result(serve("ann", file, "--seed", "7", "--quiet").out())).isEqualTo(result(first));
        assertThat(Stream.of("1", "2", "3", "4", "5", "6", "8", "9")
                        .map(seed -> result(served("ann", file, "--seed", seed, "--quiet"))))
                .contains("success", "error");
    }

    private static String result(String out) {
        Matcher call = Pattern.compile("call 1 from \\S+ (\\w+)").matcher(out);
        assertThat(call.find()).as(out).isTrue();
        return call.group(1);
    }

    private static String served(String name, Object... arguments) {
        try {
            return serve(name, arguments).out();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void aRealHandlerDecides() throws Exception {
        Object[] arguments = {file, "--handler", "OnlyAnn", "--class-path", SampleHandler.compiled(folder), "--quiet"};

        assertThat(serve("ann", arguments).out()).contains(": success, ");
        assertThat(serve("bob", arguments).out()).contains(": error 691, ");
    }

    @Test
    void aHandlerForAnotherVersionOfTheDialogIsRefused() throws Exception {
        Path classes = SampleHandler.compiled(folder);
        SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.RIGHT.replace("30s", "31s"));

        assertComplaint(
                "were generated from another Login", file, "--handler", "OnlyAnn", "--class-path", classes.toString());
    }

    @Test
    void aDialogWithErrorsIsNotServed() throws IOException {
        SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.LOOPING);

        Invocation served = Invocation.of("serve", file, "--listen", "0");

        assertThat(served.status()).isEqualTo(1);
        assertThat(served.err()).contains("error M208");
    }

    static Stream<List<String>> wrong() {
        return Stream.of(
                List.of("'x'", "--listen", "x"),
                List.of("'70000'", "--listen", "70000"),
                List.of("--ports", "--listen", "0", "--ports", "0"),
                List.of("--idle", "--listen", "0", "--idle", "0"),
                List.of("nobody is no deciding state of Login", "--listen", "0", "--decide", "nobody=right"),
                List.of("left is no outcome of read", "--listen", "0", "--decide", "read=right,left"),
                List.of("pet is no datum of Login", "--listen", "0", "--set", "pet=Rex"),
                List.of("no class Missing", "--listen", "0", "--handler", "Missing"),
                List.of("does not implement LoginHandler", "--listen", "0", "--handler", "java.lang.Object"),
                List.of(
                        "on the class path is not there",
                        "--listen",
                        "0",
                        "--handler",
                        "X",
                        "--class-path",
                        "/no/where"),
                List.of("nothing else decides", "--listen", "0", "--handler", "X", "--seed", "1"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsToldOnOneLine(List<String> saidAndGiven) {
        Invocation served = Invocation.of(
                Stream.concat(Stream.of("serve", file), saidAndGiven.stream().skip(1))
                        .toArray());
        assertThat(served.status()).isEqualTo(2);
        assertThat(served.out()).isEmpty();
        assertThat(served.err().lines()).singleElement().asString().contains(saidAndGiven.get(0));
    }

    @Test
    void aPortThatIsTakenIsTold() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertComplaint(":" + taken.getLocalPort() + ": ", file, "--listen", "127.0.0.1:" + taken.getLocalPort());
        }
    }

    private static void assertComplaint(String said, Object... arguments) {
        boolean listens = Arrays.asList(arguments).contains("--listen");
        Stream<Object> listen = listens ? Stream.of() : Stream.of("--listen", "0");
        Invocation served = Invocation.of(Stream.of(Stream.<Object>of("serve"), Arrays.stream(arguments), listen)
                .flatMap(part -> part)
                .toArray());
        assertThat(served.status()).isEqualTo(2);
        assertThat(served.err().lines()).singleElement().asString().contains(said);
    }

    /** Serves one call, in which a name is typed. */
    private static Invocation serve(String name, Object... arguments) throws Exception {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), Ink.PLAIN, Ink.PLAIN);
        String[] words = Stream.concat(
                        Stream.of("serve", "--listen", "0", "--calls", "1"),
                        Arrays.stream(arguments).map(Object::toString))
                .toArray(String[]::new);
        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> Rasdialog.run(terminal, words));
        try (Socket socket = new Socket("127.0.0.1", port(out, status))) {
            socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            socket.getOutputStream().write((name + "\r\n").getBytes(US_ASCII));
            socket.getInputStream().readAllBytes();
        }
        return new Invocation(status.get(PATIENCE_SECONDS, TimeUnit.SECONDS), unix(out), unix(err));
    }

    private static int port(StringWriter out, CompletableFuture<Integer> status) throws InterruptedException {
        while (!status.isDone()) {
            Matcher listening = LISTENING.matcher(out.toString());
            if (listening.find()) {
                return Integer.parseInt(listening.group(1));
            }
            Thread.sleep(5);
        }
        throw new AssertionError("it does not listen: " + out);
    }

    private static String unix(StringWriter text) {
        return text.toString().replace("\r\n", "\n");
    }
}
