// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs every benchmark of the project, prints one table and writes it as JSON to the file that is its argument. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs them.
     *
     * @param arguments the JSON file; after it, the classes of those that are to run, where not all are
     */
    public static void main(String[] arguments) throws Exception {
        List<Benchmark> benchmarks = List.of(
                new TransitionBenchmark(),
                new CallBenchmark(),
                new SecurityDllBenchmark(),
                new CheckerBenchmark(),
                new FailingPropertyBenchmark());
        List<Measurement> all = new ArrayList<>();
        List<String> chosen = List.of(arguments).subList(1, arguments.length);
        for (Benchmark benchmark : benchmarks) {
            if (chosen.isEmpty() || chosen.contains(benchmark.getClass().getSimpleName())) {
                all.addAll(benchmark.run());
            }
        }
        System.out.print(Report.table(all));
        Path json = Path.of(arguments[0]);
        Files.createDirectories(json.toAbsolutePath().getParent());
        Files.writeString(json, Report.json(all));
        System.out.println("Written to " + json);
    }
}
