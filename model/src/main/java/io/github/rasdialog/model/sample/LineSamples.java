// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.sample;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.BoundedLine;
import io.github.rasdialog.model.dialog.Datum;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds lines that a datum allows, and lines that it does not: printable ASCII, as short as may be. */
public final class LineSamples {
    private static final String ALPHABET = "0aA1bB 2cC-_.@9zZ+:/!#$%&'()*,;<=>?[\\]^`{|}~\"";
    private static final int MOST_TRIALS = 100_000;
    private static final int STRIDE = 7;

    private final Datum datum;
    private final int stride;
    private final Pattern pattern;
    private int trials;

    /**
     * A search.
     *
     * @param stride how much later in the alphabet each next character is looked for
     */
    private LineSamples(Datum datum, int stride) {
        this.datum = datum;
        this.stride = stride;
        this.pattern = Pattern.compile(datum.pattern().orElse(".*"), Pattern.DOTALL);
    }

    /**
     * A value of the datum; empty where none was found within a hundred thousand trials, or where the pattern comes to no
     * end on one of them.
     */
    public static Optional<String> wellFormed(Datum datum) {
        return datum.pattern().isPresent()
                ? new LineSamples(datum, 0).extended("")
                : Optional.of(ALPHABET.substring(0, 1).repeat(datum.min()));
    }

    /**
     * A value of the datum whose characters differ as far as it allows, so that it is known again where it turns up; of at
     * least eight characters where the datum has no pattern and room for them. Empty where none was found.
     */
    public static Optional<String> distinctive(Datum datum) {
        if (datum.pattern().isPresent()) {
            return new LineSamples(datum, STRIDE).extended("");
        }
        StringBuilder value = new StringBuilder();
        int length = Math.min(datum.max(), Math.max(datum.min(), STRIDE + 1));
        while (value.length() < length) {
            value.append(ALPHABET.charAt(value.length() * STRIDE % ALPHABET.length()));
        }
        return Optional.of(value.toString());
    }

    /** Values of the datum at the edges of what it allows, the shortest that was found first; none may have been found. */
    public static List<String> allWellFormed(Datum datum) {
        Stream<String> edges = Stream.of(datum.min(), datum.min() + 1, datum.max() - 1, datum.max())
                .filter(length -> length >= 0)
                .flatMap(length -> ALPHABET.chars()
                        .limit(3)
                        .mapToObj(c -> Character.toString(c).repeat(length)));
        return Stream.concat(wellFormed(datum).stream(), edges)
                .filter(datum::allows)
                .distinct()
                .toList();
    }

    /** A line that is no value of what a state receives; empty where none was found. */
    public static Optional<String> malformed(AwaitReceive state, Datum datum) {
        return wrong(state, datum).findFirst();
    }

    /** Lines that are no value of what a state receives; none may have been found. */
    public static List<String> allMalformed(AwaitReceive state, Datum datum) {
        return wrong(state, datum).distinct().limit(8).toList();
    }

    private static Stream<String> wrong(AwaitReceive state, Datum datum) {
        String first = ALPHABET.substring(0, 1);
        Stream<String> candidates =
                ALPHABET.chars().mapToObj(c -> Character.toString(c).repeat(Math.max(1, datum.min())));
        Stream<String> wrong = state.untilAny()
                ? Stream.concat(Stream.of(first), candidates)
                : Stream.concat(Stream.of("", first.repeat(datum.max() + 1)), candidates);
        return wrong.filter(line -> !datum.allows(line));
    }

    /** Depth first, leaving out what no further character can make match. */
    private Optional<String> extended(String prefix) {
        BoundedLine.Match match = BoundedLine.match(pattern, prefix);
        if (match == BoundedLine.Match.WHOLE && prefix.length() >= datum.min()) {
            return Optional.of(prefix);
        }
        if (match == BoundedLine.Match.UNDECIDED) {
            trials = MOST_TRIALS;
            return Optional.empty();
        }
        if (match == BoundedLine.Match.NONE || prefix.length() == datum.max() || trials++ == MOST_TRIALS) {
            return Optional.empty();
        }
        for (int i = 0; i < ALPHABET.length() && trials < MOST_TRIALS; i++) {
            Optional<String> found = extended(prefix + character(prefix.length(), i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private char character(int position, int choice) {
        return ALPHABET.charAt((position * stride + choice) % ALPHABET.length());
    }
}
