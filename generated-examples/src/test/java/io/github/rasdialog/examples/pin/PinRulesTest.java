// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"0000", "1234", "9876", "2468", "77777777", "23456789"})
    void evenStepsAreWeak(String pin) {
        assertThat(PinRules.isWeak(pin.getBytes(StandardCharsets.US_ASCII))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001", "1235", "1212", "90125", "31415926"})
    void othersAreNot(String pin) {
        assertThat(PinRules.isWeak(pin.getBytes(StandardCharsets.US_ASCII))).isFalse();
    }
}
