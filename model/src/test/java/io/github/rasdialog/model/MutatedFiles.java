// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Valid files of the {@link Corpus} to which something happened: lines lost, doubled or moved, words put in, bytes scribbled over. */
public final class MutatedFiles implements ArbitrarySupplier<MutatedFiles.File> {
    private static final String[] WORDS = {
        "x",
        "",
        "\"",
        "[",
        "{",
        "}",
        "]: ",
        "- ",
        "&a ",
        "*a",
        "!!int ",
        "${",
        "\t",
        "\n",
        "---\n",
        "99999999999",
        "null",
        "true",
        "over",
        "ended",
        "next",
        "0s",
        "\u0000",
        "é",
        "\\",
        "?",
        "|",
        "<<: ",
        "\r",
        "\ufeff",
        "[]",
        "{}",
        " sets: [] ",
        ", next: over",
        "5",
        "-1",
        "count: tries,",
        "# "
    };

    /** Makes them. */
    public MutatedFiles() {}

    /** Bytes that a counterexample shows as text. */
    public record File(byte[] bytes) {
        @Override
        public String toString() {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public Arbitrary<File> get() {
        Arbitrary<byte[]> files =
                Arbitraries.of(Corpus.of(Corpus.Verdict.VALID).toList()).map(MutatedFiles::bytes);
        return Combinators.combine(files, mutations().list().ofMinSize(1).ofMaxSize(4))
                .as((file, mutations) -> {
                    byte[] mutated = file;
                    for (UnaryOperator<byte[]> mutation : mutations) {
                        mutated = mutation.apply(mutated);
                    }
                    return new File(mutated);
                });
    }

    private static byte[] bytes(Corpus.Case file) {
        try {
            return file.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Arbitrary<UnaryOperator<byte[]>> mutations() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, Integer.MAX_VALUE);
        Arbitrary<byte[]> words = Arbitraries.of(WORDS).map(word -> word.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(3);
        return Arbitraries.oneOf(
                places.map(place -> file -> lines(file, place, (lines, i) -> lines.remove(i))),
                places.map(place -> file -> lines(file, place, (lines, i) -> lines.add(i, lines.get(i)))),
                places.map(place -> file -> lines(file, place, (lines, i) -> lines.add(i / 2, lines.remove(i)))),
                Combinators.combine(places, words).as((place, word) -> file -> splice(file, place, 0, word)),
                Combinators.combine(places, words).as((place, word) -> file -> splice(file, place, 4, word)),
                Combinators.combine(places, noise).as((place, bytes) -> file -> splice(file, place, 1, bytes)));
    }

    /** A change of the lines of a file at one of them. */
    private interface LineChange {
        void at(List<String> lines, int index);
    }

    private static byte[] lines(byte[] file, int place, LineChange change) {
        List<String> lines = new ArrayList<>(
                new String(file, StandardCharsets.ISO_8859_1).lines().toList());
        if (!lines.isEmpty()) {
            change.at(lines, place % lines.size());
        }
        return lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] splice(byte[] file, int place, int replaced, byte[] inserted) {
        int at = place % (file.length + 1);
        int rest = Math.min(file.length, at + replaced);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        out.writeBytes(inserted);
        out.write(file, rest, file.length - rest);
        return out.toByteArray();
    }
}
