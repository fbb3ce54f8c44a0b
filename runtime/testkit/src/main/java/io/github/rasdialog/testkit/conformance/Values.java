// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.conformance;

import io.github.rasdialog.model.dialog.Datum;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values that a datum allows, and lines that it does not. One character is one byte below 128 in every charset. */
final class Values {
    private static final List<String> ALPHABETS = List.of("x\u0007y", "0123", "ABC", "az");

    private Values() {}

    /** Some value that the datum allows; another for another {@code salt}, where there is another. */
    static String wellFormed(Datum datum, int salt) {
        List<String> allowed = allowed(datum);
        return allowed.get(Math.floorMod(salt, allowed.size()));
    }

    /** Whether a value that the datum allows is known; a pattern may allow none. */
    static boolean isKnown(Datum datum) {
        return !allowed(datum).isEmpty();
    }

    private static List<String> allowed(Datum datum) {
        return candidates(datum).filter(datum::allows).toList();
    }

    /** Lines that the datum does not allow, short enough to be fed whole. */
    static List<String> malformed(Datum datum) {
        List<String> refused = new ArrayList<>();
        refused.add("x".repeat(datum.max() + 1));
        candidates(datum).filter(text -> !datum.allows(text)).limit(3).forEach(refused::add);
        if (datum.min() > 0) {
            refused.add("");
        }
        return refused;
    }

    private static Stream<String> candidates(Datum datum) {
        return IntStream.rangeClosed(0, Math.min(datum.max(), 8) - Math.min(datum.min(), 8))
                .mapToObj(more -> Math.max(datum.min(), 0) + more)
                .flatMap(length -> ALPHABETS.stream().map(alphabet -> repeated(alphabet, length)));
    }

    private static String repeated(String alphabet, int length) {
        return alphabet.repeat(length / alphabet.length() + 1).substring(0, length);
    }
}
