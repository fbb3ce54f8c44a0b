// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.simulator.monitor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

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
        ControlWatch watch = new ControlWatch();

        watch.received(input, input.length);

        assertThat(watch.isSteered(sent, sent.length)).isEqualTo(steered);
    }
}
