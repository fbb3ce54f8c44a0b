// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of state, with the keys that belong to each. */
enum StateKind {
    AWAIT_SEND("await-send", "text", "next", "failed"),
    AWAIT_RECEIVE(
            "await-receive",
            "into",
            "timeout",
            "until",
            "received",
            "decide",
            "within",
            "undecided",
            "malformed",
            "timed-out",
            "failed"),
    TIMED_OUT("timed-out", "next"),
    COMPLETING("completing", "result", "user", "domain", "error"),
    ENDED("ended");

    private final String word;
    private final List<String> keys;

    StateKind(String word, String... keys) {
        this.word = word;
        this.keys = Stream.concat(Stream.of("kind"), Arrays.stream(keys)).toList();
    }

    /** As the YAML writes it. */
    String word() {
        return word;
    }

    /** The keys of such a state, {@code kind} among them. */
    List<String> keys() {
        return keys;
    }

    /** The keys that some state may have, {@code use} among them. */
    static List<String> allKeys() {
        Stream<String> ofKinds = Arrays.stream(values()).flatMap(kind -> kind.keys.stream());
        return Stream.concat(Stream.of(UseReader.USE), ofKinds).distinct().toList();
    }

    /** The kind that is so written. */
    static StateKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow();
    }
}
