// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.simulator.Aftermath;
import io.github.rasdialog.simulator.CallOutcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpringTokenLoginTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T12:00:07Z"));

    private final List<String> log = new ArrayList<>();

    @Test
    void answersACallAndItsLogReadsLikeTheYaml() {
        CallOutcome outcome = SpringTokenLogin.answer(CLOCK, log::add);

        assertThat(outcome.violations()).isEmpty();
        assertThat(outcome.aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
        assertThat(String.join("\n", log)).isEqualTo("""
                  askUser
                askUser.sent
                  readUser
                readUser.received
                  readUser deciding
                readUser.challenged
                  askCode
                askCode.sent
                  readCode
                readCode.malformed
                    wrongCodes = 1
                  askCode
                askCode.sent
                  readCode
                readCode.received
                  readCode deciding
                readCode.right
                  granted
                end
                  over""");
    }
}
