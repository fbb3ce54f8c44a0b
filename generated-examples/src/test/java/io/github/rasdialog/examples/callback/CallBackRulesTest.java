// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasdialog.examples.accounts.AccountFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallBackRulesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "alice, +49301234567, true",
        "alice, +493012345678, false",
        "alice, +4930123456, false",
        "alice, 49301234567, false",
        "alice, +49891, true",
        "alice, +4989, true",
        "alice, +4988123456, false",
        "bob, 5551234, true",
        "bob, +49301234567, false",
        "mallory, 5551234, false",
    })
    void aUserIsCalledWhereHisOwnRulesSay(String user, String number, boolean allowed) throws IOException {
        CallBackRules rules = read("alice:+49301234567,+4989*", "bob:5551234");

        assertThat(rules.allow(user, number)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob:*", "bob:+1*", "bob:+49*30", "bob:5551234,", "bob:555 1234", "bob:123", "bob:++4930*"})
    void whatIsNoRuleIsToldByItsLine(String line) {
        assertThatThrownBy(() -> read("alice:5551234", line))
                .isInstanceOf(AccountFileException.class)
                .hasMessage("numbers:2: no list of numbers such as +49301234567,+4989*");
    }

    @Test
    void noTextShowsANumber() throws IOException {
        assertThat(read("alice:5551234")).hasToString("CallBackRules of 1 users");
    }

    private CallBackRules read(String... lines) throws IOException {
        return CallBackRules.read(Files.writeString(folder.resolve("numbers"), String.join("\n", lines)));
    }
}
