// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs every benchmark of the project, prints one table and writes it as JSON to the file that is its argument. One that
 * lacks a tool says so in the table; one that fails does too, and the rest are run all the same.
 */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs them.
     *
     * @param arguments the JSON file; after it, the classes of those that are to run, where not all are
     * @throws IllegalStateException if some failed, once all were run
     */
    public static void main(String[] arguments) throws Exception {
        List<Benchmark> benchmarks = List.of(
                new TransitionBenchmark(),
                new CallBenchmark(),
                new SecurityDllBenchmark(),
                new CheckerBenchmark(),
                new FailingPropertyBenchmark());
        Path json = Path.of(arguments[0]);
        Files.createDirectories(json.toAbsolutePath().getParent());
        List<Measurement> all = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        List<String> chosen = List.of(arguments).subList(1, arguments.length);
        for (Benchmark benchmark : benchmarks) {
            String name = benchmark.getClass().getSimpleName();
            if (chosen.isEmpty() || chosen.contains(name)) {
                System.out.println(name + " ...");
                try {
                    benchmark.run(all);
                } catch (Exception | AssertionError failure) {
                    failure.printStackTrace();
                    all.add(Measurement.none(name, "FAILED: " + firstLine(failure)));
                    failed.add(name);
                }
                // What there is so far is there, whatever becomes of the rest.
                Files.writeString(json, Report.json(all));
            }
        }
        System.out.print(Report.table(all));
        System.out.println("Written to " + json);
        if (!failed.isEmpty()) {
            throw new IllegalStateException("failed: " + String.join(", ", failed));
        }
    }

    private static String firstLine(Throwable failure) {
        return failure.toString().lines().findFirst().orElse("");
    }
}
