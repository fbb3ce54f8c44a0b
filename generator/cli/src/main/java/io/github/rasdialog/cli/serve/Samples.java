// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import io.github.rasdialog.model.dialog.Datum;
import java.util.Optional;
import java.util.stream.Stream;

/** Values that stand for what a back end would supply. */
final class Samples {
    private Samples() {}

    /** Its own name, else digits or letters; empty where none of them fits. */
    static Optional<String> of(Datum datum) {
        int least = Math.max(1, datum.min());
        return Stream.of(datum.name(), "1".repeat(least), "A".repeat(least), "1".repeat(datum.max()))
                .map(value -> fitted(value, datum))
                .filter(value -> datum.pattern().map(value::matches).orElse(true))
                .findFirst();
    }

    private static String fitted(String value, Datum datum) {
        String longer = value.length() < datum.min() ? value + "1".repeat(datum.min() - value.length()) : value;
        return longer.substring(0, Math.min(longer.length(), datum.max()));
    }
}
