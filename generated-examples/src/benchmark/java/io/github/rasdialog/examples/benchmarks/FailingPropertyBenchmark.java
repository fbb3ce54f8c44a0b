// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * What it costs to find a shortest run that breaks a property which counts, bounded in the middle of what is possible,
 * beside a check that finds nothing wrong.
 */
final class FailingPropertyBenchmark implements Benchmark {
    private static final String NAME = "failing";
    private static final double NANOSECONDS = 1e9;
    private static final List<DialogChain> SIZES =
            List.of(new DialogChain(4, 12), new DialogChain(5, 9), new DialogChain(6, 8));
    private static final String HOLDS = "never-after: { first: silent, then: granted }";

    @Override
    public void run(List<Measurement> into) throws IOException, InterruptedException {
        try (Workplace workplace = new Workplace()) {
            CheckCommand command = new CheckCommand(workplace.folder());
            for (DialogChain chain : SIZES) {
                measure(chain, command, into);
            }
        }
    }

    private static void measure(DialogChain chain, CheckCommand command, List<Measurement> into)
            throws IOException, InterruptedException {
        CommandRun holds = command.run(chain.yaml(HOLDS), 0);
        long configurations = CheckCommand.configurations(holds);
        String scenario = String.format(Locale.ROOT, "%,d configurations", configurations);
        into.add(nanoseconds(scenario, HOLDS, holds, configurations));
        HeapPerConfiguration heap = new HeapPerConfiguration(command);
        into.add(heap.measure(NAME, scenario, chain.yaml(HOLDS), 0, configurations));
        List<String> failing = failing(chain);
        for (String property : failing) {
            into.add(nanoseconds(scenario, property, command.run(chain.yaml(property), 1), configurations));
        }
        into.add(heap.measure(NAME, scenario, chain.yaml(failing.get(0)), 1, configurations));
    }

    private static List<String> failing(DialogChain chain) {
        int half = chain.questions() * chain.max() / 2;
        return List.of(
                "at-most: { times: %d, event: read0.received }".formatted(half),
                "at-most: { times: %d, event: read%d.received }".formatted(half / 2, chain.questions() / 2),
                "within: %ds".formatted(120 * half),
                "within: %ds".formatted(270 * half));
    }

    private static Measurement nanoseconds(String scenario, String property, CommandRun check, long configurations) {
        return new Measurement(NAME, scenario, property, check.seconds() * NANOSECONDS / configurations, "ns each");
    }
}
