// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What SPIN finds of a dialog, or has to find.
 *
 * @param size of the configuration graph
 * @param failedAssertions the conditions that fail on some run
 * @param claims by name, whether they hold
 */
record Findings(SpinBatch.Count size, Set<String> failedAssertions, Map<String, Boolean> claims) {
    /** A verifier takes at most 255 claims. */
    private static final int BATCH = 15;

    /** What SPIN finds of the expected dialogs, in their order. It is asked about the expected claims. */
    static List<Findings> bySpin(Path folder, List<Expectation> expected) throws IOException, InterruptedException {
        List<Findings> findings = new ArrayList<>();
        for (int from = 0; from < expected.size(); from += BATCH) {
            int to = Math.min(from + BATCH, expected.size());
            findings.addAll(batch(folder.resolve("from" + from), expected.subList(from, to)));
        }
        return findings;
    }

    private static List<Findings> batch(Path folder, List<Expectation> expected)
            throws IOException, InterruptedException {
        List<List<ExportedFile>> models = expected.stream()
                .map(expectation -> new Promela().export(expectation.dialog()))
                .toList();
        SpinBatch counting = compile(folder.resolve("counting"), models, 1, "-DSAFETY");
        SpinBatch claiming = compile(folder.resolve("claiming"), models, 0);
        List<Findings> findings = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            Map<String, Boolean> claims = new LinkedHashMap<>();
            for (String claim : expected.get(i).findings().claims().keySet()) {
                claims.put(claim, claiming.verify(i, claim, options(claim)).proved());
            }
            Set<String> failed = claiming.verify(i, "rules", "-c0").failedAssertions();
            findings.add(new Findings(counting.count(i), failed, claims));
        }
        return findings;
    }

    /** Where a rule may be broken, assertions are ignored; these claims need none. */
    private static String[] options(String claim) {
        return claim.startsWith("property") ? new String[0] : new String[] {"-A"};
    }

    private static SpinBatch compile(Path folder, List<List<ExportedFile>> models, int file, String... flags)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return SpinBatch.compile(
                folder, models.stream().map(files -> files.get(file).content()).toList(), flags);
    }

    /** What is broken: the bits that assertions are about, and the kinds of claims. */
    Set<String> broken() {
        Stream<String> claimed =
                claims.entrySet().stream().filter(claim -> !claim.getValue()).map(Map.Entry::getKey);
        return Stream.concat(failedAssertions.stream(), claimed)
                .map(name -> name.replaceFirst("_.*", "").replaceAll("[!()]", ""))
                .collect(Collectors.toSet());
    }
}
