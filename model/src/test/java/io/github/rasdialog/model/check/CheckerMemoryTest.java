// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckerMemoryTest {
    private static final int BYTES_EACH = 40;
    private static final int MEBIBYTE = 1 << 20;
    /** In which the JVM starts and the smallest dialog is checked. */
    private static final int MEBIBYTES_BESIDE = 8;

    @Test
    void moreThanTheMemoryHoldsProvesNothing() throws IOException, InterruptedException {
        assertThat(CheckInLittleMemory.check(dialog(0, 40, 1, "within: 60m"), 16))
                .isEqualToIgnoringNewLines(
                        "M213 more configurations than Java's memory holds: nothing is proved; lower a counter's max");
    }

    /** Every layer of its own kind where each counter is full at one; of few kinds where it is full much later. */
    @ParameterizedTest
    @CsvSource({"0, 16, 1, 622592", "3, 16, 1, 622610", "6, 16, 1, 622628", "6, 2, 250, 567296"})
    void aConfigurationTakesFewerThanFortyBytesHoweverManyCountersThereAre(
            int before, int counters, int max, int configurations) throws IOException, InterruptedException {
        int mebibytes = MEBIBYTES_BESIDE + configurations * BYTES_EACH / MEBIBYTE;
        assertThat(CheckInLittleMemory.check(dialog(before, counters, max, "never: full"), mebibytes))
                .isEqualToIgnoringNewLines("M301 \"declared\" fails" + configurations);
    }

    /**
     * A question for each of the counters whose max is a million, in a row, and then one question with an outcome for each
     * of the other counters, the last of which leads to the state {@code full}.
     */
    private static String dialog(int before, int counters, int max, String property) {
        StringBuilder declared = new StringBuilder();
        StringBuilder states = new StringBuilder();
        StringBuilder outcomes = new StringBuilder();
        for (int i = 0; i < before; i++) {
            declared.append("  before%d: { max: 1000000 }\n".formatted(i));
            states.append("""
                      askBefore%1$d: { kind: await-send, text: "> ", next: readBefore%1$d }
                      readBefore%1$d:
                        kind: await-receive
                        into: line
                        timeout: 10s
                        timed-out: silent
                        malformed: denied
                        received: { count: before%1$d, next: %2$s, exhausted: denied }
                    """.formatted(i, i + 1 < before ? "askBefore" + (i + 1) : "ask"));
        }
        for (int i = 0; i < counters; i++) {
            declared.append("  again%d: { max: %d }\n".formatted(i, max));
            outcomes.append("      again%1$d: { count: again%1$d, next: ask, exhausted: %2$s }\n"
                    .formatted(i, i + 1 < counters ? "denied" : "full"));
        }
        return """
                dialog: Little
                buffers: { send: 64, receive: 16 }
                data:
                  line: { type: text, max: 8 }
                counters:
                %sstart: %s
                states:
                %s  ask: { kind: await-send, text: "> ", next: read }
                  read:
                    kind: await-receive
                    into: line
                    timeout: 10s
                    timed-out: silent
                    malformed: denied
                    decide:
                      right: granted
                %s  silent: { kind: timed-out, next: denied }
                  granted: { kind: completing, result: success, user: "${line}" }
                  full: { kind: completing, result: error, error: 5 }
                  denied: { kind: completing, result: error, error: 691 }
                  over: { kind: ended }
                properties:
                  - { name: declared, %s }
                """.formatted(declared, before == 0 ? "ask" : "askBefore0", states, outcomes, property);
    }
}
