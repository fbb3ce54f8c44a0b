// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A command that ran.
 *
 * @param seconds how long, by the wall clock
 * @param output all of it, both streams
 * @param status the exit status
 */
record CommandRun(double seconds, String output, int status) {

    /** Whether a program is on the path. */
    static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Runs a command in a folder; the measurement is void where it fails. */
    static CommandRun of(Path folder, String... command) throws IOException, InterruptedException {
        CommandRun run = ended(folder, command);
        if (run.status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + run.status + "\n" + run.output);
        }
        return run;
    }

    /** Runs a command in a folder, whatever its end. */
    static CommandRun ended(Path folder, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("benchmark", ".txt");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int status = process.waitFor();
            double seconds = (System.nanoTime() - start) / 1e9;
            return new CommandRun(seconds, Files.readString(output), status);
        } finally {
            Files.delete(output);
        }
    }
}
