// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.cli.run.Decisions;
import io.github.rasdialog.cli.run.Rules;
import io.github.rasdialog.interpreter.InterpretedDialog;
import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.runtime.observe.Counters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A server that a test has started on loopback, with the calls that ended. */
final class Served implements AutoCloseable {
    /** A name, then a code. */
    static final String LOGIN = """
            dialog: Login
            buffers: { send: 80, receive: 80 }
            data:
              user: { type: text, max: 64 }
              code: { type: text, max: 6, pattern: "[0-9]{6}", secret: true }
            start: ask
            states:
              ask: { kind: await-send, text: "User: ", next: read }
              read: { kind: await-receive, into: user, timeout: 30s, received: askCode, malformed: refused, timed-out: silent }
              askCode: { kind: await-send, text: "Code: ", next: readCode }
              readCode:
                kind: await-receive
                into: code
                timeout: 30s
                decide: { right: passed, wrong: refused }
                malformed: refused
                timed-out: silent
              silent: { kind: timed-out, next: gone }
              passed: { kind: completing, result: success, user: "${user}" }
              refused: { kind: completing, result: failure, user: nobody }
              gone: { kind: completing, result: error, error: ERROR_REQUEST_TIMEOUT }
              over: { kind: ended }
            """;

    private static final int PATIENCE_SECONDS = 60;
    private static final int SMALL_BUFFER = 4_096;

    private final CallServer server;
    private final BlockingQueue<EndedCall> ended = new LinkedBlockingQueue<>();
    private int mostThreads;

    private Served(String yaml, ServerLimits limits, boolean negotiates) throws Exception {
        Path file = Files.createTempFile("served", ".dialog.yaml");
        try {
            Files.writeString(file, yaml);
            Dialog dialog = DialogLoader.load(file).dialog().orElseThrow();
            InterpretedDialog interpreted = InterpretedDialog.of(dialog);
            Rules rules = new Rules(new Decisions(interpreted, Map.of()), Map.of(), OptionalLong.empty());
            InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = new CallServer(
                    new ServedDialog(dialog, interpreted.type(rules)), anywhere, limits, negotiates, ended::add);
        } finally {
            Files.delete(file);
        }
    }

    static Served of(String yaml, int ports) throws Exception {
        return of(yaml, new ServerLimits(ports, Duration.ofMinutes(5), 0));
    }

    static Served of(String yaml, ServerLimits limits) throws Exception {
        return new Served(yaml, limits, false);
    }

    /** A server that begins to negotiate telnet. */
    static Served negotiating(String yaml) throws Exception {
        return new Served(yaml, new ServerLimits(1, Duration.ofMinutes(5), 0), true);
    }

    /** A dialog that answers each line with 60,000 bytes. */
    static String talkative() {
        return """
                dialog: Talkative
                buffers: { send: 65535, receive: 80 }
                data:
                  word: { type: text, max: 64 }
                counters:
                  words: { max: 1000 }
                start: ask
                states:
                  ask: { kind: await-send, text: "TEXT", next: read }
                  read: { kind: await-receive, into: word, timeout: 30s, received: { count: words, next: ask, exhausted: gone }, malformed: gone, timed-out: silent }
                  silent: { kind: timed-out, next: gone }
                  gone: { kind: completing, result: error, error: ERROR_REQUEST_TIMEOUT }
                  over: { kind: ended }
                """.replace("TEXT", "#".repeat(60_000));
    }

    CallServer server() {
        return server;
    }

    /** Where it listens on loopback. */
    String port() throws IOException {
        return String.valueOf(server.address().getPort());
    }

    Caller call() throws Exception {
        return new Caller(server.address(), 0);
    }

    Caller callWithoutReading() throws Exception {
        return new Caller(server.address(), SMALL_BUFFER);
    }

    /** The next call that ended. */
    EndedCall ended() throws InterruptedException {
        EndedCall call = ended.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(call).isNotNull();
        return call;
    }

    /** So many callers at once, all connected before the first types; all are let in. */
    void round(int callers) throws Exception {
        List<Caller> all = new ArrayList<>();
        try {
            for (int i = 0; i < callers; i++) {
                all.add(call());
            }
            for (Caller caller : all) {
                caller.hears("User: ");
            }
            assertThat(server.counters().live()).isEqualTo(callers);
            mostThreads = Math.max(mostThreads, Thread.activeCount());
            for (Caller caller : all) {
                caller.types("alice\r");
            }
            for (Caller caller : all) {
                caller.hears("Code: ").types("123456\r");
            }
            for (Caller caller : all) {
                caller.hears("[success").awaitsTheEnd();
            }
            for (int i = 0; i < callers; i++) {
                ended();
            }
        } finally {
            for (Caller caller : all) {
                caller.close();
            }
        }
        waitsUntil(counters -> counters.live() == 0);
    }

    /** The most threads there were while all callers waited. */
    int mostThreads() {
        return mostThreads;
    }

    void waitsUntil(Predicate<Counters> reached) throws InterruptedException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!reached.test(server.counters()) && System.nanoTime() < patience) {
            Thread.sleep(5);
        }
        assertThat(server.counters()).matches(reached);
    }

    @Override
    public void close() {
        server.close();
    }
}
