// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks;

/**
 * One figure.
 *
 * @param benchmark what was measured, such as {@code checker}
 * @param scenario on what, such as a size
 * @param subject who was measured
 * @param value the figure; {@link Double#NaN} where there is none
 * @param unit of the figure
 * @param note what a reader must know of it; may be empty
 */
record Measurement(String benchmark, String scenario, String subject, double value, String unit, String note) {
    Measurement(String benchmark, String scenario, String subject, double value, String unit) {
        this(benchmark, scenario, subject, value, unit, "");
    }

    /** That there is no figure, and why. */
    static Measurement none(String benchmark, String why) {
        return none(benchmark, "-", "-", why);
    }

    /** That there is no figure of one subject, and why. */
    static Measurement none(String benchmark, String scenario, String subject, String why) {
        return new Measurement(benchmark, scenario, subject, Double.NaN, "", why);
    }
}
