// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A command that ran.
 *
 * @param seconds how long, by the wall clock
 * @param output all of it, both streams
 */
record CommandRun(double seconds, String output) {

    /** Runs a command in a folder; the measurement is void where it fails. */
    static CommandRun of(Path folder, String... command) throws IOException, InterruptedException {
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
            String text = Files.readString(output);
            if (status != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + status + "\n" + text);
            }
            return new CommandRun(seconds, text);
        } finally {
            Files.delete(output);
        }
    }
}
