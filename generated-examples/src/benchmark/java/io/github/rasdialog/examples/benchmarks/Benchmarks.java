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
     * @param arguments the JSON file
     */
    public static void main(String[] arguments) throws Exception {
        List<Benchmark> benchmarks = List.of(new CheckerBenchmark());
        List<Measurement> all = new ArrayList<>();
        for (Benchmark benchmark : benchmarks) {
            all.addAll(benchmark.run());
        }
        System.out.print(Report.table(all));
        Path json = Path.of(arguments[0]);
        Files.createDirectories(json.toAbsolutePath().getParent());
        Files.writeString(json, Report.json(all));
        System.out.println("Written to " + json);
    }
}
