// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody typed in secret is found again, unless he types or sees the same by right (S2). */
class SecretWatchTest {
    private final SecretWatch watch = new SecretWatch(List.of(bytes("Welcome to Rivendell")), secret -> {});

    @Test
    void aSecretIsFoundInsideOfAText() {
        typedInSecret("swordfish\r");
        assertThat(isIn("so it is swordfish, bob")).isTrue();
        assertThat(isIn("so it is sword")).isFalse();
    }

    @Test
    void aSecretIsFoundBeforeEnterWasTyped() {
        typedInSecret("sword");
        assertThat(isIn("swordfish")).isTrue();
    }

    @Test
    void aSecretThatTheCallerTypedInTheOpenBeforeIsNoSecret() {
        seen("name 80275x");
        typedInSecret("80275x\r");
        assertThat(isIn("name 80275x")).isFalse();
    }

    @Test
    void norIsOneThatIsHalfTypedOnly() {
        seen("name 80275x");
        typedInSecret("8027");
        assertThat(isIn("name 80275x")).isFalse();
    }

    @Test
    void norOneThatHeTypesInTheOpenAfterwards() {
        typedInSecret("80275x\r");
        seen("name 80275x");
        assertThat(isIn("name 80275x")).isFalse();
    }

    @Test
    void norOneThatTheDialogShowsByItself() {
        typedInSecret("Rivendell\r");
        assertThat(isIn("Welcome to Rivendell, bob")).isFalse();
    }

    @Test
    void aRowOfOneOrTwoCharactersIsNotKnownAgain() {
        typedInSecret("000000\r");
        assertThat(isIn("challenge 00000000")).isFalse();

        typedInSecret("010011\r");
        assertThat(isIn("bits 010011")).isFalse();
        typedInSecret("010012\r");
        assertThat(isIn("bits 010012")).isTrue();
    }

    private void typedInSecret(String keys) {
        watch.typed(bytes(keys));
    }

    private void seen(String text) {
        watch.seen(bytes(text), text.length());
    }

    private boolean isIn(String text) {
        return watch.isIn(bytes(text), text.length());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
