// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** SPIN and a C compiler, run in a folder. */
final class Spin {
    private final Path folder;

    private Spin(Path folder) {
        this.folder = folder;
    }

    /** Why a test is to be skipped, if a tool is missing; where everything should be there, it is not to be. */
    static Optional<String> missing() {
        if ("true".equals(System.getenv("CI"))) {
            return Optional.empty();
        }
        return Stream.of(List.of("spin", "-V"), List.of("gcc", "--version"))
                .filter(command -> !isInstalled(command))
                .map(command -> command.get(0) + " is not installed: the exports for SPIN are not run")
                .findFirst();
    }

    private static boolean isInstalled(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Makes a verifier, {@code pan}, of a model in the folder. */
    static Spin compile(Path folder, String model, String... flags) throws IOException, InterruptedException {
        Spin spin = new Spin(folder);
        spin.run(Map.of(), "spin", "-a", model);
        List<String> gcc = new ArrayList<>(List.of("gcc", "-O0", "-w", "-DNOREDUCE", "-o", "pan", "pan.c"));
        gcc.addAll(List.of(flags));
        spin.run(Map.of(), gcc.toArray(String[]::new));
        return spin;
    }

    /** Runs the verifier with little memory, to the end. */
    PanReport verify(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> pan = new ArrayList<>(List.of("./pan", "-w12", "-m50000"));
        pan.addAll(List.of(arguments));
        PanReport report = new PanReport(run(environment, pan.toArray(String[]::new)));
        assertThat(report.output()).doesNotContain("max search depth too small", "aborting");
        return report;
    }

    /** What the run that broke a claim prints. */
    List<String> replay(String model) throws IOException, InterruptedException {
        return run(Map.of(), "spin", "-t", "-B", "-T", model).lines().toList();
    }

    private String run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        String text = Files.readString(output);
        assertThat(status).as(() -> String.join(" ", command) + "\n" + text).isZero();
        return text;
    }
}
