// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code rasdialog check} in a JVM of its own, from the YAML to the figures.
 *
 * @param folder where the dialog's file is written
 */
record CheckCommand(Path folder) {
    private static final long MAX_CONFIGURATIONS = 50_000_000;
    private static final Pattern CONFIGURATIONS = Pattern.compile("\"configurations\"\\s*:\\s*(\\d+)");
    /** With a young generation that small, what the heap must hold is what the checker keeps. */
    private static final List<String> LITTLE_BESIDE = List.of("-XX:+UseSerialGC", "-Xmn4m");

    private static final int LEAST_MEBIBYTES = 6;
    private static final int MOST_MEBIBYTES = 2048;

    /**
     * Checks a dialog.
     *
     * @param expectedStatus the exit status: 1 where it has an error
     */
    CommandRun run(String yaml, int expectedStatus) throws IOException, InterruptedException {
        CommandRun run = run(yaml, List.of());
        if (run.status() != expectedStatus) {
            throw new IOException("check ended with " + run.status() + "\n" + run.output());
        }
        return run;
    }

    /** How many configurations a check counted. */
    static long configurations(CommandRun run) throws IOException {
        Matcher matcher = CONFIGURATIONS.matcher(run.output());
        if (!matcher.find()) {
            throw new IOException("no figures in\n" + run.output());
        }
        return Long.parseLong(matcher.group(1));
    }

    /** The smallest heap, in MiB, in which a dialog can be checked: searched for by halving. */
    int leastHeap(String yaml, int expectedStatus) throws IOException, InterruptedException {
        int tooSmall = LEAST_MEBIBYTES - 1;
        int enough = MOST_MEBIBYTES;
        while (enough - tooSmall > Math.max(1, enough / 50)) {
            int middle = (tooSmall + enough) / 2;
            List<String> options = new ArrayList<>(LITTLE_BESIDE);
            options.add("-Xmx" + middle + "m");
            CommandRun run = run(yaml, options);
            // A JVM that cannot start in so little ends with a status of its own.
            if (run.status() == expectedStatus
                    && CONFIGURATIONS.matcher(run.output()).find()) {
                enough = middle;
            } else {
                tooSmall = middle;
            }
        }
        return enough;
    }

    private CommandRun run(String yaml, List<String> options) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("family.dialog.yaml"), yaml);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.rasdialog.cli.Rasdialog",
                "check",
                file.toString(),
                "--format",
                "json",
                "--max-configurations",
                Long.toString(MAX_CONFIGURATIONS)));
        return CommandRun.ended(folder, command.toArray(String[]::new));
    }
}
