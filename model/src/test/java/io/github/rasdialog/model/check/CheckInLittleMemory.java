// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.source.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A check in a JVM of its own, whose heap is as small as a test wants it. */
final class CheckInLittleMemory {
    private CheckInLittleMemory() {}

    /**
     * Checks a dialog, whatever the number of its configurations.
     *
     * @return the errors, one line each, and then the number of configurations if all were searched
     */
    static String check(String yaml, int mebibytes) throws IOException, InterruptedException {
        // With a young generation that small, what the heap must hold is what the checker keeps.
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmn2m",
                        "-Xmx" + mebibytes + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CheckInLittleMemory.class.getName()))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().write(yaml.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? told : "status " + process.exitValue() + "\n" + told;
    }

    /** Checks the dialog on standard input. */
    public static void main(String[] arguments) throws IOException {
        Verdict verdict = DialogLoader.load("little.dialog.yaml", System.in.readAllBytes(), Long.MAX_VALUE)
                .verdict();
        verdict.diagnostics().stream()
                .filter(told -> told.code().severity() == Severity.ERROR)
                .forEach(told -> System.out.println(told.code() + " " + told.message()));
        verdict.figures().ifPresent(figures -> System.out.println(figures.configurations()));
    }
}
