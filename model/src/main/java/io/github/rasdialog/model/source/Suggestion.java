// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.source;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which of the known words was meant by an unknown one. */
final class Suggestion {
    private static final int LONGEST_GUESSED = 64;

    private Suggestion() {}

    /** {@code ; did you mean "next"?} where a known word is near enough, else nothing. */
    static String of(String unknown, Collection<String> known) {
        return nearest(unknown, known)
                .map(word -> "; did you mean \"" + word + "\"?")
                .orElse("");
    }

    /** The nearest of the known words, case apart: at most a third of it away, counted in edits; the first of several. */
    static Optional<String> nearest(String unknown, Collection<String> known) {
        if (unknown.length() > LONGEST_GUESSED) {
            return Optional.empty();
        }
        String folded = unknown.toLowerCase(Locale.ROOT);
        Optional<String> nearest = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (String word : known) {
            int most = Math.min(least - 1, farthest(word));
            if (Math.abs(word.length() - unknown.length()) <= most) {
                int distance = distance(folded, word.toLowerCase(Locale.ROOT));
                if (distance <= most) {
                    least = distance;
                    nearest = Optional.of(word);
                }
            }
        }
        return nearest;
    }

    /** How many edits away a word is still guessed: a third of its letters, but never all of them. */
    private static int farthest(String word) {
        return Math.min(Math.max(1, (word.length() + 1) / 3), word.length() - 1);
    }

    /** The least number of insertions, deletions, replacements and swaps of neighbours that make {@code a} into {@code b}. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], 1 + beforeLast[j - 2]);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
