// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.DialogLoader;
import io.github.rasdialog.model.dialog.Dialog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTest {
    private static String original;

    @BeforeAll
    static void read() throws IOException {
        original = Files.readString(Path.of("src/test/resources/corpus/valid/token-login.dialog.yaml"))
                .replace("readCode.right", "readCode.received");
    }

    private static String digest(String text) {
        return DialogLoader.load("a", text).linked().map(Dialog::digest).orElseThrow();
    }

    private static String with(String part, String other) {
        assertThat(original).contains(part);
        return original.replace(part, other.replace("\\n", "\n"));
    }

    /** Pins the canonical form: a digest that changes makes every generated dialog look out of date. */
    @Test
    void itIsASha256ThatStaysTheSameFromReleaseToRelease() {
        assertThat(digest(original))
                .isEqualTo("sha256:8928d3dae2aa6f799e0b2a94a358eba0449d6ae9a267eb4e74a4ed7a92abcce5");
    }

    @Test
    void layoutAndCommentsDoNotMatter() {
        assertThat(digest(original.replace("\n", "\r\n") + "\r\n# The end.\r\n"))
                .isEqualTo(digest(original));
        assertThat(digest(with("{ send: 512, receive: 64 }", "\\n  \"receive\": 64\\n  send: 512")))
                .isEqualTo(digest(original));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timeout: 60s | timeout: 1m",
                "512 | 0x200",
                "ERROR_REQUEST_TIMEOUT | 638",
                "A user name, then | A name, then",
                "org.example.login | org.example",
                "nobody gets in without | no one gets in without",
                "start: askUser | start: \"askUser\"",
                "max: 64 } | max: 64, min: 1, secret: false }",
                "{ count: wrongCodes, next: askCode, | { next: askCode, count: wrongCodes,"
            })
    void anotherSpellingOfTheSameDoesNotMatter(String part, String other) {
        assertThat(digest(with(part, other))).isEqualTo(digest(original));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TokenLogin | TokenLogon",
                "send: 512 | send: 513",
                "receive: 64 | receive: 65",
                "charset: US-ASCII   | charset: IBM437  ",
                "max: 15 | max: 14",
                "[0-9]{6} | [0-9]{5}",
                "secret: true | secret: false",
                "max: 2 | max: 3",
                "User name: | Your name:",
                "\"Challenge ${challenge} | \"Challenge $${challenge}",
                "timeout: 60s | timeout: 61s",
                "within: 10s | within: 11s",
                "into: code | into: challenge",
                "into: code | into: code\\n    until: any",
                "undecided: unavailable | undecided: gaveUp",
                "malformed: nonsense | malformed: unavailable",
                "unknown: unknownUser | unknown: denied",
                "right: granted | correct: granted",
                "sets: [domain, challenge] | sets: [domain, challenge, user]",
                "result: success | result: failure",
                "ERROR_AUTH_INTERNAL | ERROR_PORT_NOT_OPEN",
                "exhausted: denied | exhausted: unknownUser",
                "times: 3 | times: 4",
                "first: silent, then: granted | first: silent, then: denied",
                "within: 5m | within: 6m"
            })
    void whateverADialogMeansMatters(String part, String other) {
        assertThat(digest(with(part, other))).isNotEqualTo(digest(original));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "received: denied | received: gone",
                "timed-out: silent\\n    failed: broken | timed-out: silent\\n    failed: denied",
                "next: read, count | next: last, count",
                "exhausted: last | exhausted: read",
                "until: any | ",
                "min: 0 | min: 1",
                "error: 638 | error: 639",
                "638, user: guest | 638, user: guests",
                "eventually: over | eventually: ask",
                "eventually: over | never: over",
                "after: read.malformed | after: last.malformed",
                "read.malformed, then: denied | read.malformed, then: over",
                "first: read.right | first: read.wrong",
                "3, event: read.received | 3, event: read.malformed"
            })
    void soDoesWhateverElseADialogMayHold(String part, String other) throws IOException {
        String every = Files.readString(Path.of("src/test/resources/corpus/valid/m102-every-key.dialog.yaml"));
        String plain = part.replace("\\n", "\n");
        assertThat(every).contains(plain);
        assertThat(digest(every.replace(plain, other == null ? "" : other.replace("\\n", "\n"))))
                .isNotEqualTo(digest(every));
    }

    @Test
    void soDoesTheEventThatMustNeverHappen() throws IOException {
        String every = Files.readString(Path.of("src/test/resources/corpus/valid/m102-every-key.dialog.yaml"));
        assertThat(digest(every.replace("eventually: over", "never: over")))
                .isNotEqualTo(digest(every.replace("eventually: over", "never: gone")));
    }
}
