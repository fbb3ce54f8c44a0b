// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds lines that a datum allows, and lines that it does not: printable ASCII, as short as may be. */
final class LineSamples {
    private static final String ALPHABET = "0aA1bB 2cC-_.@9zZ+:/!#$%&'()*,;<=>?[\\]^`{|}~\"";
    private static final int MOST_TRIALS = 100_000;

    private final Datum datum;
    private final Pattern pattern;
    private int trials;

    private LineSamples(Datum datum) {
        this.datum = datum;
        this.pattern = Pattern.compile(datum.pattern().orElse(".*"), Pattern.DOTALL);
    }

    /** A value of the datum; empty where none was found within a hundred thousand trials. */
    static Optional<String> wellFormed(Datum datum) {
        return datum.pattern().isPresent()
                ? new LineSamples(datum).extended("")
                : Optional.of(ALPHABET.substring(0, 1).repeat(datum.min()));
    }

    /** A line that is no value of what a state receives; empty where none was found. */
    static Optional<String> malformed(AwaitReceive state, Datum datum) {
        String first = ALPHABET.substring(0, 1);
        Stream<String> candidates =
                ALPHABET.chars().mapToObj(c -> Character.toString(c).repeat(Math.max(1, datum.min())));
        Stream<String> wrong = state.untilAny()
                ? Stream.concat(Stream.of(first), candidates)
                : Stream.concat(Stream.of("", first.repeat(datum.max() + 1)), candidates);
        return wrong.filter(line -> !allows(datum, line)).findFirst();
    }

    /** Depth first, leaving out what no further character can make match. */
    private Optional<String> extended(String prefix) {
        Matcher matcher = pattern.matcher(prefix);
        boolean matches = matcher.matches();
        if (matches && prefix.length() >= datum.min()) {
            return Optional.of(prefix);
        }
        boolean mayMatchLater = matches || matcher.hitEnd();
        if (!mayMatchLater || prefix.length() == datum.max() || trials++ == MOST_TRIALS) {
            return Optional.empty();
        }
        for (int i = 0; i < ALPHABET.length() && trials < MOST_TRIALS; i++) {
            Optional<String> found = extended(prefix + ALPHABET.charAt(i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean allows(Datum datum, String line) {
        return line.length() >= datum.min()
                && line.length() <= datum.max()
                && (datum.pattern().isEmpty() || Pattern.matches(datum.pattern().get(), line));
    }
}
