// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.subject;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Text;
import io.github.rasdialog.model.sample.LineSamples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What callers of a dialog can type: the words that the test gives for a datum, then values at the edges of what it allows. */
public final class Vocabulary {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Dialog dialog;
    private final List<List<String>> known;

    /**
     * A vocabulary.
     *
     * @param given words by the names of data
     * @throws IllegalArgumentException if the dialog has no such datum, or its charset lacks a character
     */
    public Vocabulary(Dialog dialog, Map<String, List<String>> given) {
        this.dialog = dialog;
        List<String> names = dialog.data().stream().map(Datum::name).toList();
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(dialog.name() + " has no datum '" + name + "', but " + names);
                });
        this.known = dialog.data().stream().map(datum -> known(datum, given)).toList();
    }

    private List<String> known(Datum datum, Map<String, List<String>> given) {
        List<String> own = given.getOrDefault(datum.name(), List.of());
        if (!own.stream().allMatch(dialog.charset().newEncoder()::canEncode)) {
            throw new IllegalArgumentException(
                    "a word for '" + datum.name() + "' has a character that " + dialog.charset() + " has not");
        }
        Stream<String> edges = LineSamples.allWellFormed(datum).stream();
        Stream<String> samples = datum.secret() ? Stream.concat(LineSamples.distinctive(datum).stream(), edges) : edges;
        List<String> all =
                new ArrayList<>(Stream.concat(own.stream(), samples).distinct().toList());
        if (all.isEmpty()) {
            throw new IllegalArgumentException(
                    "no value of '" + datum.name() + "' was found; give the test words for it");
        }
        return List.copyOf(all);
    }

    /** How many words there are for the datum with the most. */
    public int size() {
        return known.stream().mapToInt(List::size).max().orElse(1);
    }

    /** The words for a datum. */
    public List<String> known(Datum datum) {
        return known.get(datum.index());
    }

    /**
     * The words for all data that are secret, as they are typed: one char a byte, ISO-8859-1. Without those that are to be
     * seen by right.
     */
    public List<String> secrets() {
        List<String> open = shownTexts().map(this::keys).toList();
        return dialog.data().stream()
                .filter(Datum::secret)
                .flatMap(datum -> known(datum).stream())
                .map(this::keys)
                .filter(secret -> open.stream().noneMatch(text -> text.contains(secret)))
                .distinct()
                .toList();
    }

    /** What is to be seen by right, as bytes: the dialog's own texts, and the words for data that are no secret. */
    public List<byte[]> shown() {
        return shownTexts().map(text -> text.getBytes(dialog.charset())).toList();
    }

    private Stream<String> shownTexts() {
        Stream<String> own = dialog.states().stream()
                .flatMap(Vocabulary::texts)
                .flatMap(text -> text.parts().stream())
                .filter(Text.Literal.class::isInstance)
                .map(part -> ((Text.Literal) part).characters());
        Stream<String> words = dialog.data().stream()
                .filter(datum -> !datum.secret())
                .flatMap(datum -> known(datum).stream())
                .map(word -> CONTROL.matcher(word).replaceAll(""));
        return Stream.concat(own, words).distinct();
    }

    private static Stream<Text> texts(State state) {
        if (state instanceof AwaitSend send) {
            return Stream.of(send.text());
        }
        return state instanceof Completing completing ? completing.report().names().stream() : Stream.empty();
    }

    private String keys(String word) {
        return new String(word.getBytes(dialog.charset()), StandardCharsets.ISO_8859_1);
    }

    /** A value of a datum, to be supplied by a handler. */
    public String value(Datum datum) {
        return known(datum).stream()
                .filter(datum::allows)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no value of '" + datum.name() + "' was found; give the test words for it"));
    }

    /** What is typed for a word where it is asked for, one char a byte, ISO-8859-1. */
    public String text(Word word, AwaitReceive state) {
        Datum datum = dialog.data().get(state.into());
        if (word instanceof Word.Text own && !datum.secret()) {
            return own.text();
        }
        List<String> malformed = LineSamples.allMalformed(state, datum);
        boolean right = word instanceof Word.Known || malformed.isEmpty();
        int index = word instanceof Word.Known from
                ? from.index()
                : word instanceof Word.Malformed wrong ? wrong.index() : 0;
        List<String> words = right ? known(datum) : malformed;
        return keys(words.get(index < words.size() ? index : 0));
    }
}
