// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What somebody typed in secret is found again, unless he types or sees the same by right (S2). */
class SecretWatchTest {
    private final SecretWatch watch = new SecretWatch(secret -> {});

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
        seen("00000000");
        typedInSecret("000000\r");
        assertThat(isIn("00000000")).isFalse();
    }

    @Test
    void norIsOneThatIsHalfTypedOnly() {
        seen("00000000");
        typedInSecret("0000");
        assertThat(isIn("00000000")).isFalse();
    }

    @Test
    void norOneThatHeTypesInTheOpenAfterwards() {
        typedInSecret("000000\r");
        seen("00000000");
        assertThat(isIn("00000000")).isFalse();
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
