// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PromptTest {
    @Property
    void whateverAServerSaysItIsOneLineThatTheDialogTakes(@ForAll List<String> messages) {
        assertThat(Prompt.of(messages)).matches("[ -~]{1,253}");
    }

    @Test
    void printableTextStaysAsItIs() {
        assertThat(Prompt.of(List.of("Code of the token (6 digits)"))).isEqualTo("Code of the token (6 digits)");
    }

    @Test
    void severalMessagesAndLinesBecomeOne() {
        assertThat(Prompt.of(List.of("New PIN\r\n", "\tand code"))).isEqualTo("New PIN and code");
    }

    @Test
    void nothingThatSteersATerminalIsLeft() {
        assertThat(Prompt.of(List.of("\u001B[2J\u009B1mPIN\u0007\u0000"))).isEqualTo("[2J 1mPIN");
    }

    @Test
    void whatATerminalLacksIsAQuestionMark() {
        assertThat(Prompt.of(List.of("Gerät \uFFFD €"))).isEqualTo("Ger?t ? ?");
    }

    @Test
    void whatIsTooLongIsCutAndSeenToBe() {
        assertThat(Prompt.of(List.of("x".repeat(254)))).hasSize(253).endsWith("x...");
        assertThat(Prompt.of(List.of("x".repeat(253)))).isEqualTo("x".repeat(253));
    }

    @Test
    void aServerMaySayNothing() {
        assertThat(Prompt.of(List.of())).isEqualTo("The server asks for an answer.");
        assertThat(Prompt.of(List.of("\r\n"))).isEqualTo("The server asks for an answer.");
    }
}
