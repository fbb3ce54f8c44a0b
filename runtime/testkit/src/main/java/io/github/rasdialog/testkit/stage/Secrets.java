// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.stage;

import io.github.rasdialog.simulator.caller.Transcript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that callers typed in secret, and that nobody typed openly or was shown. A secret of fewer than four characters,
 * or of fewer than three different ones, cannot be told from chance and is left out.
 */
final class Secrets {
    private static final int SHORTEST = 4;
    private static final int LEAST_DIFFERENT = 3;

    /** Before a number: more digits, a fraction, a line of source. There are many numbers in a log. */
    private static final String NO_NUMBER_BEFORE = "(?<![0-9]|[0-9][.]|[.]java:)";

    private static final String NO_NUMBER_AFTER = "(?![0-9]|[.][0-9])";

    /** Before hexadecimal digits: an identity hash, as {@link Object#toString} shows it, or an address. */
    private static final String NO_HASH_BEFORE = "(?<!(?:@|0x)[0-9a-f]{0,15})";

    private final List<Pattern> secrets;

    /** These, whatever they are. */
    Secrets(List<String> secrets) {
        this.secrets = secrets.stream().map(Secrets::pattern).toList();
    }

    /**
     * The secrets of some calls.
     *
     * @param words what callers can type where a secret is asked for, one char a byte
     */
    static Secrets of(List<Scene> scenes, List<String> words) {
        List<String> hidden = typed(scenes, EnumSet.of(Transcript.Side.TYPED_SECRET));
        List<String> open = typed(scenes, EnumSet.of(Transcript.Side.TYPED, Transcript.Side.SHOWN));
        return new Secrets(words.stream()
                .filter(word ->
                        word.length() >= SHORTEST && word.chars().distinct().count() >= LEAST_DIFFERENT)
                .filter(word -> hidden.stream().anyMatch(text -> text.contains(word)))
                .filter(word -> open.stream().noneMatch(text -> text.contains(word)))
                .toList());
    }

    private static List<String> typed(List<Scene> scenes, Set<Transcript.Side> sides) {
        return scenes.stream()
                .map(scene -> scene.outcome().transcript().entries().stream()
                        .filter(entry -> sides.contains(entry.side()))
                        .map(Transcript.Entry::text)
                        .collect(Collectors.joining()))
                .toList();
    }

    /** Digits are found by themselves only. */
    private static Pattern pattern(String secret) {
        String quoted = Pattern.quote(secret);
        if (secret.chars().allMatch(c -> '0' <= c && c <= '9')) {
            return Pattern.compile(NO_NUMBER_BEFORE + NO_HASH_BEFORE + quoted + NO_NUMBER_AFTER);
        }
        boolean hexadecimal = secret.chars().allMatch(c -> '0' <= c && c <= '9' || 'a' <= c && c <= 'f');
        return Pattern.compile(hexadecimal ? NO_HASH_BEFORE + quoted : quoted);
    }

    /** Adds where a text was found to {@code found}, if there is a secret in it. */
    void find(String where, String text, List<String> found) {
        if (secrets.stream().anyMatch(secret -> secret.matcher(text).find())) {
            found.add(where);
        }
    }
}
