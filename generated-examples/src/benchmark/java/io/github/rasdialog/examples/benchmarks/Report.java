// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table a person reads, and the same figures for a program. */
final class Report {
    private static final String ROW = "%-10s %-28s %-44s %12s %-8s %8s  %s%n";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Report() {}

    static String table(List<Measurement> measurements) {
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, ROW, "benchmark", "on", "subject", "figure", "unit", "ratio", "note"));
        Map<String, Double> ours = new LinkedHashMap<>();
        for (Measurement m : measurements) {
            double base = ours.computeIfAbsent(m.benchmark() + m.scenario() + m.unit(), key -> m.value());
            table.append(String.format(
                    Locale.ROOT,
                    ROW,
                    m.benchmark(),
                    m.scenario(),
                    m.subject(),
                    figure(m.value()),
                    m.unit(),
                    ratio(m.value(), base),
                    m.note()));
        }
        return table.toString();
    }

    /** None where there is nothing to compare with. */
    private static String ratio(double value, double base) {
        return Double.isNaN(value) || base == 0 ? "" : String.format(Locale.ROOT, "%,.2f", value / base);
    }

    static String json(List<Measurement> measurements) {
        return JSON.writeValueAsString(Map.of("measurements", measurements)) + "\n";
    }

    private static String figure(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%,.3f", value);
    }
}
