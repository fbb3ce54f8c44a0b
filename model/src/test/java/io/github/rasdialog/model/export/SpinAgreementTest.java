// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.check.Checker;
import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/**
 * SPIN comes to the checker's verdicts, on the exports of 500 random dialogs, good and faulty: property by property, rule
 * by rule, and in the number of reachable configurations and of steps between them.
 */
@AddLifecycleHook(SpinIsThere.class)
class SpinAgreementTest {
    private static final int BATCH = 25;

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void spinFindsWhatTheCheckerFinds(@ForAll("batches") List<Sample> samples) throws Exception {
        List<Expectation> expected =
                samples.stream().map(SpinAgreementTest::expected).toList();
        int half = samples.size() / 2;
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<List<Findings>> first = threads.submit(() -> bySpin(expected.subList(0, half)));
            Future<List<Findings>> second = threads.submit(() -> bySpin(expected.subList(half, samples.size())));
            List<Findings> found =
                    Stream.of(first.get(), second.get()).flatMap(List::stream).toList();
            for (int i = 0; i < samples.size(); i++) {
                assertThat(found.get(i))
                        .as(samples.get(i).toString())
                        .isEqualTo(expected.get(i).findings());
            }
        } finally {
            threads.shutdownNow();
        }
        expected.forEach(expectation -> countBroken(expectation.findings()));
    }

    private static Expectation expected(Sample sample) {
        return new Expectation(sample.dialog(), Checker.check(sample.dialog()));
    }

    /** Random dialogs that break nothing, or never some of it, would prove little. */
    private static void countBroken(Findings findings) {
        findings.broken().forEach(Statistics::collect);
        Statistics.coverage(coverage -> Stream.of(
                        "asked", "silent", "doubtful", "has", "terminates", "completes", "property")
                .forEach(broken -> coverage.check(broken).count(count -> count > 0)));
        boolean keepsRules = findings.claims().containsKey("property_1");
        Statistics.label("dialog").collect(keepsRules ? "keeps the rules" : "breaks a rule");
    }

    private static List<Findings> bySpin(List<Expectation> expected) throws Exception {
        if (expected.isEmpty()) {
            return List.of();
        }
        Path folder = Files.createTempDirectory("spin");
        try {
            return Findings.bySpin(folder, expected);
        } finally {
            Folders.delete(folder);
        }
    }

    @Provide
    Arbitrary<List<Sample>> batches() {
        RandomDistribution full = (size, min, max, center) -> random -> max;
        return Samples.withProperties().list().ofMinSize(1).ofMaxSize(BATCH).withSizeDistribution(full);
    }
}
