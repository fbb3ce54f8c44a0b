// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that a test runs to its end. */
public final class Program {
    private static final int PATIENCE_SECONDS = 240;

    /**
     * What came of it.
     *
     * @param status its exit status
     * @param output its standard output
     * @param errors its standard error
     */
    public record Run(int status, String output, String errors) {}

    private Program() {}

    static Run run(Path folder, String... command) throws IOException, InterruptedException {
        return run(folder, Map.of(), List.of(command));
    }

    static Run run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("program", ".out");
        Path errors = Files.createTempFile("program", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IOException(String.join(" ", command) + " hangs; it told\n" + Files.readString(output));
            }
            return new Run(process.exitValue(), text(output), text(errors));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("\r", "");
    }
}
