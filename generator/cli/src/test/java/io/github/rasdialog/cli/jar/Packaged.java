// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What came of a packaged command that was run in a process of its own.
 *
 * @param out its standard output
 * @param err its standard error
 */
record Packaged(int status, String out, String err) {
    /** Where the build put the jar and its launcher. */
    static final Path DIRECTORY = Path.of(System.getProperty("rasdialog.directory"));

    static final Path JAR = DIRECTORY.resolve("rasdialog.jar");
    static final Path LAUNCHER = DIRECTORY.resolve("rasdialog");

    private static final long LONGEST_SECONDS = 120;

    /** Runs the jar with 256 MB. */
    static Packaged jar(Object... arguments) {
        List<String> command = new ArrayList<>(List.of(java().toString(), "-Xmx256m", "-jar", JAR.toString()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return run(command, Map.of());
    }

    /** Runs a command line, with more in its environment. */
    static Packaged run(List<String> command, Map<String, String> environment) {
        try {
            Path out = Files.createTempFile("rasdialog", ".out");
            Path err = Files.createTempFile("rasdialog", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("does not end: " + command);
            }
            Packaged result = new Packaged(process.exitValue(), text(out), text(err));
            Files.delete(out);
            Files.delete(err);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The Java that runs this. */
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
