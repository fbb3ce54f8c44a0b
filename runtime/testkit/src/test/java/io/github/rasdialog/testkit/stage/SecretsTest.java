// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets are found in what has left the DLL, and digits that stand there by chance are taken for none. */
class SecretsTest {
    private final Secrets secrets = new Secrets(List.of("2718", "a1b2", "hunter-2"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2718",
                "alice typed 2718.",
                "pin=2718, right",
                "token2718x",
                "java.lang.IllegalStateException: 2718",
                "alice:a1b2",
                "xa1b2c3",
                "not hunter-2!",
                "user@hunter-2",
            })
    void aSecretIsFound(String text) {
        assertThat(found(text)).containsExactly("here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "802718 codes",
                "27180 codes",
                "after 1.2718 s",
                "after 2718.125 s",
                "at Some.method(Some.java:2718)",
                "org.example.Handler@2718abcd",
                "org.example.Handler@6d2718",
                "org.example.Handler@0a1b2f",
                "Handler$$Lambda$14/0x00000008002718a0@1b",
                "port 0x2718",
            })
    void whatStandsThereByChanceIsNone(String text) {
        assertThat(found(text)).isEmpty();
    }

    private List<String> found(String text) {
        List<String> found = new ArrayList<>();
        secrets.find("here", text, found);
        return found;
    }
}
