// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlWatchTest {

    @ParameterizedTest
    @CsvSource({
        "ab|cd, Hello ab|cd!, true",
        "ab|cd, Hello abcd!, false",
        // Its own line end stands between what was typed and another text by chance.
        "0|C, Challenge 0|Code: , false",
        "a\u001bb, Hello a\u001bb, true",
        "a\u001bb, Hello ab, false",
    })
    void whatWasTypedIsFoundWhereItIsSentBackWithItsControls(String typed, String text, boolean steered) {
        byte[] input = typed.replace("|", "\r\n").getBytes(US_ASCII);
        byte[] sent = text.replace("|", "\r\n").getBytes(US_ASCII);
        ControlWatch watch = new ControlWatch(List.of());

        watch.received(input, input.length);

        assertThat(watch.isSteered(sent, sent.length)).isEqualTo(steered);
    }

    @ParameterizedTest
    @CsvSource({
        // The dialog rings the bell before a name: the caller typed a bell before the same letter.
        "^b, Hello ^bob, false",
        "x^b, Hello ^bob, false",
        "^, ^Hello, false",
        "ab^cd, Hello ^ab^cd, true",
        "o ^b, Hello ^bob, false",
    })
    void whatTheDialogSendsByItselfIsBlamedOnNobody(String typed, String text, boolean steered) {
        byte[] input = typed.replace('^', '\u0007').getBytes(US_ASCII);
        byte[] sent = text.replace('^', '\u0007').getBytes(US_ASCII);
        ControlWatch told = new ControlWatch(List.of("Hello \u0007".getBytes(US_ASCII)));
        ControlWatch seen = new ControlWatch(List.of());
        seen.isSteered(sent, sent.length);

        told.received(input, input.length);
        seen.received(input, input.length);

        assertThat(told.isSteered(sent, sent.length)).isEqualTo(steered);
        assertThat(seen.isSteered(sent, sent.length)).isEqualTo(steered);
    }
}
