// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Property
    void matchesItsOwnCharactersAlone(
            @ForAll @AlphaChars @StringLength(max = 3) String own,
            @ForAll @AlphaChars @StringLength(max = 3) String other) {
        Secret secret = Secret.of(own);

        assertThat(secret.matches(other)).isEqualTo(own.equals(other));
        assertThat(secret.matches(other.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(own.equals(other));
        assertThat(secret.matches(own)).isTrue();
    }

    @Property
    void givesItsCharactersAndBytesAsCopies(@ForAll @AlphaChars @StringLength(min = 1, max = 9) String own) {
        Secret secret = Secret.of(own.toCharArray());

        secret.chars()[0] = '#';
        secret.bytes(StandardCharsets.UTF_8)[0] = '#';

        assertThat(secret.chars()).isEqualTo(own.toCharArray());
        assertThat(secret.bytes(StandardCharsets.UTF_8)).isEqualTo(own.getBytes(StandardCharsets.UTF_8));
        assertThat(secret.length()).isEqualTo(own.length());
    }

    @Property
    void neverShowsItself(@ForAll @AlphaChars @StringLength(min = 1) String own) {
        assertThat(Secret.of(own)).hasToString("Secret[***]");
    }

    @Test
    void copiesTheCharactersItIsMadeOf() {
        char[] typed = {'a', 'b'};
        Secret secret = Secret.of(typed);

        typed[0] = 'x';

        assertThat(secret.matches("ab")).isTrue();
    }

    @Test
    void saysNothingOnceItIsErased() {
        Secret secret = Secret.of("abc");
        secret.erase();
        secret.erase();

        assertThat(secret.isErased()).isTrue();
        assertThatIllegalStateException().isThrownBy(secret::chars);
        assertThatIllegalStateException().isThrownBy(secret::length);
        assertThatIllegalStateException().isThrownBy(() -> secret.bytes(StandardCharsets.UTF_8));
        assertThatIllegalStateException().isThrownBy(() -> secret.matches("abc"));
        assertThatIllegalStateException()
                .isThrownBy(() -> secret.matches(new byte[0], StandardCharsets.UTF_8))
                .withMessage("the secret is erased");
    }

    @Test
    void refusesACharsetThatWouldMakeTwoSecretsAlike() {
        Secret secret = Secret.of("caf\u00e9");

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> secret.matches("caf?".getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII));
    }
}
