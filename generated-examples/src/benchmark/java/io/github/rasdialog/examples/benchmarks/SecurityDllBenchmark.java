// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks;

import io.github.rasdialog.dll.Program;
import io.github.rasdialog.dll.WindowsServer;
import io.github.rasdialog.runtime.rasman.jna.NativeTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opentest4j.TestAbortedException;

/**
 * The token login in {@code rasdialog.dll} beside the same dialog in C alone, loaded by the same RAS server in Wine, by
 * turns. The caller types at once, so that all the time there is goes into the server and the DLL.
 *
 * <p>A first Begin is one of a process of its own: with ours the virtual machine has yet to start (B1). The others are
 * taken of a server that has been up for a while.
 */
final class SecurityDllBenchmark implements Benchmark {
    private static final String NAME = "DLL";
    private static final String SCRIPT = "port 0\nexpect User name: \ntype %s\\r\nexpect Code for %s: \npass %s\\r\n"
            .formatted(TokenLoginOfOne.USER, TokenLoginOfOne.USER, TokenLoginOfOne.CODE);
    private static final Path PEER = Path.of("src/benchmark/native/tokenlogin.c");

    private static final int FIRST_CALLS = 15;
    private static final int TURNS = 3;
    private static final int CALLS = 256;
    private static final int ROUNDS = 24;

    /** After some 4,000 calls the virtual machine has compiled what there is to compile. */
    private static final int WARM_UP = 18;

    private static final int MANY_PORTS = 8;

    private static final Pattern TIMES =
            Pattern.compile("begin first=(\\d+)ns median=(\\d+)ns p99=(\\d+)ns calls-per-second=(\\d+)");
    private static final int FIRST = 1;
    private static final int MEDIAN = 2;
    private static final int P99 = 3;
    private static final int RATE = 4;
    private static final double NANOS_A_MICRO = 1e3;

    /** Who is measured, ours first. */
    private enum Subject {
        OURS("rasdialog.dll", "rasdialog.dll, with a JVM in it"),
        THREADS_KEPT("tokenlogin-kept.dll", "C, threads kept"),
        THREAD_A_CALL("tokenlogin-textbook.dll", "C, a thread started in each Begin");

        private final String dll;
        private final String title;

        Subject(String dll, String title) {
            this.dll = dll;
            this.title = title;
        }
    }

    @Override
    public void run(List<Measurement> into) throws Exception {
        Path folder = Files.createTempDirectory("rasdialog-benchmark");
        try {
            measure(server(folder), into);
        } catch (TestAbortedException lacking) {
            into.add(Measurement.none(NAME, "skipped: " + lacking.getMessage()));
        } finally {
            Folders.delete(folder);
        }
    }

    private static WindowsServer server(Path folder) throws Exception {
        Files.writeString(folder.resolve("call.txt"), SCRIPT);
        return WindowsServer.in(folder)
                .with(peer(Subject.THREADS_KEPT, "-DTHREADS_KEPT"))
                .with(peer(Subject.THREAD_A_CALL, "-DTHREAD_A_CALL"))
                .configured(TokenLoginOfOne.class.getName());
    }

    private static Path peer(Subject subject, String option) throws Exception {
        List<String> options = List.of("-O2", "-D_WIN32_WINNT=0x0601", option, "-static", "-shared");
        return NativeTool.compile(
                WindowsServer.MINGW, subject.dll, options, PEER.toAbsolutePath().toString());
    }

    private static void measure(WindowsServer server, List<Measurement> into) throws Exception {
        Map<Subject, List<MatchResult>> firsts = byTurns(server, FIRST_CALLS, 1, 1, 1, 0);
        tell("a process's first Begin", firsts, FIRST, "us", into);
        Map<Subject, List<MatchResult>> one = byTurns(server, TURNS, 1, CALLS, ROUNDS, WARM_UP);
        tell("Begin, 1 port, median", one, MEDIAN, "us", into);
        tell("Begin, 1 port, 99 in 100", one, P99, "us", into);
        tell("1 port", one, RATE, "calls/s", into);
        Map<Subject, List<MatchResult>> many = byTurns(server, TURNS, MANY_PORTS, CALLS / MANY_PORTS, ROUNDS, WARM_UP);
        tell("Begin, 8 ports, median", many, MEDIAN, "us", into);
        tell("Begin, 8 ports, 99 in 100", many, P99, "us", into);
        tell("8 ports", many, RATE, "calls/s", into);
    }

    /** The rounds of each, without the first few of each process. */
    private static Map<Subject, List<MatchResult>> byTurns(
            WindowsServer server, int turns, int ports, int calls, int rounds, int warmUp) throws Exception {
        Map<Subject, List<MatchResult>> told = new EnumMap<>(Subject.class);
        for (int turn = 0; turn < turns; turn++) {
            for (Subject subject : Subject.values()) {
                List<MatchResult> those = rounds(server, subject, ports, calls, rounds);
                told.computeIfAbsent(subject, nobody -> new ArrayList<>()).addAll(those.subList(warmUp, rounds));
            }
        }
        return told;
    }

    private static List<MatchResult> rounds(WindowsServer server, Subject subject, int ports, int calls, int rounds)
            throws Exception {
        Program.Run run = server.load(
                subject.dll,
                "repeat",
                "call.txt",
                String.valueOf(ports),
                String.valueOf(calls),
                String.valueOf(rounds));
        Matcher times = TIMES.matcher(run.output());
        List<MatchResult> told = times.results().toList();
        boolean right = run.output().split("SUCCESS=" + ports * calls + " FAILURE=0 ERROR=0 violations=0", -1).length
                == rounds + 1;
        if (told.size() != rounds || !right) {
            throw new IOException(subject.dll + " does not do what is measured\n" + run.output() + run.errors());
        }
        return told;
    }

    private static void tell(
            String scenario,
            Map<Subject, List<MatchResult>> told,
            int figure,
            String unit,
            List<Measurement> into) {
        told.forEach((subject, rounds) -> {
            double[] values = rounds.stream()
                    .mapToDouble(round -> Double.parseDouble(round.group(figure)))
                    .sorted()
                    .toArray();
            double scale = figure == RATE ? 1 : NANOS_A_MICRO;
            String note = "of %d, from %.1f to %.1f"
                    .formatted(values.length, values[0] / scale, values[values.length - 1] / scale);
            into.add(new Measurement(NAME, scenario, subject.title, values[values.length / 2] / scale, unit, note));
        });
    }
}
