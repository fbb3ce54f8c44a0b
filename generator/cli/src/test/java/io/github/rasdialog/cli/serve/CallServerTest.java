// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.simulator.Aftermath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients on sockets, good and bad. */
class CallServerTest {
    private static final int MANY = 1_000;
    private static final int MOST_THREADS = 40;

    @Test
    void aCallerIsQuestionedAndLetIn() throws Exception {
        try (Served served = Served.of(Served.LOGIN, 2);
                Caller caller = served.call()) {
            caller.hears("User: ").types("alice\r\n").hears("Code: ").types("123456\r\n");
            caller.hears("[success: the server would go on to PPP]").awaitsTheEnd();
            EndedCall call = served.ended();
            assertThat(call.aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
            assertThat(call.transcript())
                    .anyMatch(line -> line.contains("typed") && line.contains("\"alice\""))
                    .anyMatch(line -> line.contains("typed") && line.contains("(secret)"))
                    .anyMatch(line -> line.contains("decided") && line.contains("right"))
                    .anyMatch(line -> line.endsWith("completed  success, user \"alice\", domain \"\""))
                    .noneMatch(line -> line.contains("123456"));
        }
    }

    @Test
    void whatIsTypedCannotSteerTheTerminalOfWhoReadsTheTranscript() throws Exception {
        try (Served served = Served.of(Served.LOGIN, 1);
                Caller caller = served.call()) {
            caller.types("\u001B[2Jann\r123456\r").hears("[success").awaitsTheEnd();
            assertThat(String.join("", served.ended().transcript()).chars()).noneMatch(Character::isISOControl);
        }
    }

    @Test
    void whoTypesOnAfterTheEndStillReadsIt() throws Exception {
        try (Served served = Served.of(Served.LOGIN, 1)) {
            for (int i = 0; i < 50; i++) {
                try (Caller caller = served.call()) {
                    caller.types("ann\r123456\r" + "more\r".repeat(100));
                    caller.hears("[success: the server would go on to PPP]\r\n").awaitsTheEnd();
                }
            }
        }
    }

    @Test
    void aPlainClientHearsNoTelnetAndNoEcho() throws Exception {
        try (Served served = Served.of(Served.LOGIN, 1);
                Caller caller = served.call()) {
            caller.hears("User: ").types("alice\n").types("123456\n").hears("[success");
            assertThat(caller.heard())
                    .doesNotContain("\u00FF")
                    .doesNotContain("alice")
                    .doesNotContain("123456");
        }
    }

    @Test
    void aTelnetClientSeesWhatItTypesButNoSecretNorWhatIsTypedAhead() throws Exception {
        try (Served served = Served.of(Served.LOGIN, 1);
                Caller caller = served.call()) {
            caller.hears("User: ").types("\u00FF\u00FD\u0001").hears("\u00FF\u00FB\u0001");
            caller.types("alicf\be\r\0" + "123456\r\0")
                    .hears("alicf\b \be\r\n")
                    .hears("Code: ")
                    .hears("\r\n")
                    .hears("[success");
            assertThat(caller.heard()).doesNotContain("123456");
        }
    }

    @Test
    void theNextCallerHearsThatTheLineIsBusyAndThePortIsFreeAgainAfterwards() throws Exception {
        try (Served served = Served.of(Served.LOGIN, 1)) {
            try (Caller first = served.call();
                    Caller second = served.call()) {
                first.hears("User: ");
                second.hears("BUSY").awaitsTheEnd();
            }
            assertThat(served.ended().aftermath()).isEqualTo(Aftermath.HUNG_UP);
            try (Caller third = served.call()) {
                third.hears("User: ");
            }
            assertThat(served.server().busy()).isEqualTo(1);
        }
    }

    @Test
    void aConnectionThatIsClosedIsACallerWhoHungUp() throws Exception {
        try (Served served = Served.of(Served.LOGIN, 1)) {
            try (Caller caller = served.call()) {
                caller.hears("User: ");
            }
            assertThat(served.ended().aftermath()).isEqualTo(Aftermath.HUNG_UP);
            // Where it comes while the engine is at the port, End is answered "not yet" and Complete follows (E3).
            served.waitsUntil(counters -> counters.hungUp() + counters.error() == 1 && counters.live() == 0);
        }
    }

    @Test
    void silenceTimesOutAsTheDialogSays() throws Exception {
        try (Served served = Served.of(Served.LOGIN.replace("timeout: 30s", "timeout: 1s"), 1);
                Caller caller = served.call()) {
            caller.hears("User: ").hears("[error 638").awaitsTheEnd();
            served.waitsUntil(counters -> counters.timedOut() == 1 && counters.error() == 1);
        }
    }

    @Test
    void whoIsIdleIsHungUpOn() throws Exception {
        try (Served served = Served.of(Served.LOGIN, new ServerLimits(1, Duration.ofMillis(300), 0));
                Caller caller = served.call()) {
            caller.awaitsTheEnd();
            assertThat(served.ended().cutOff()).hasValue("idle");
        }
    }

    @Test
    void whoFloodsIsCutOffAndOthersAreServed() throws Exception {
        try (Served served = Served.of(Served.LOGIN, 2);
                Caller flood = served.call();
                Caller other = served.call()) {
            other.hears("User: ");
            flood.typesUntilCutOff("x".repeat(1 << 16));
            EndedCall call = served.ended();
            assertThat(call.aftermath()).isEqualTo(Aftermath.HUNG_UP);
            assertThat(call.cutOff()).hasValue("typed too far ahead of the dialog");
            other.types("alice\r").hears("Code: ").types("123456\r").hears("[success");
        }
    }

    @Test
    void whoTypesMuchButNotAheadIsServedToTheEnd() throws Exception {
        try (Served served = Served.of(Served.talkative().replaceAll("#+", "#"), 1);
                Caller caller = served.call()) {
            for (int i = 0; i < 900; i++) {
                caller.hears("#").types("x".repeat(64) + "\b\b\b\b".repeat(8) + "\r");
            }
            caller.hears("#").close();
            assertThat(served.ended().cutOff()).isEmpty();
        }
    }

    @Test
    void whatWasTypedBeforeTheClientClosedItsSideIsServedAndAnswered() throws Exception {
        try (Served served = Served.of(Served.LOGIN, 1)) {
            for (int i = 0; i < 3; i++) {
                try (Caller caller = served.call()) {
                    caller.types("alice\r123456\r").closesItsSide();
                    caller.hears("User: ")
                            .hears("Code: ")
                            .hears("[success: the server would go on to PPP]\r\n")
                            .awaitsTheEnd();
                }
                assertThat(served.ended().aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
            }
        }
    }

    @Test
    void whoClosedHisSideHasHungUpOnceTheDialogWaitsForMore() throws Exception {
        try (Served served = Served.of(Served.LOGIN, 1);
                Caller caller = served.call()) {
            caller.types("alice\r").closesItsSide();
            caller.hears("User: ").hears("Code: ").awaitsTheEnd();
            assertThat(served.ended().transcript()).anyMatch(line -> line.contains("\"alice\""));
            served.waitsUntil(counters -> counters.hungUp() + counters.error() == 1 && counters.live() == 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000\u0001\u0002\u00FE\r", "\u00FF\u00FF\u00FF\u00FA", "GET / HTTP/1.1\r\n\r\n"})
    void whoTalksNonsenseHarmsNobody(String nonsense) throws Exception {
        try (Served served = Served.of(Served.LOGIN, 2);
                Caller garbage = served.call();
                Caller other = served.call()) {
            garbage.types(nonsense);
            other.hears("User: ")
                    .types("alice\r")
                    .hears("Code: ")
                    .types("123456\r")
                    .hears("[success");
        }
    }

    @Test
    void whoNeverReadsIsCutOffAndOthersAreServed() throws Exception {
        String talkative = Served.talkative();
        try (Served served = Served.of(talkative, 2);
                Caller deaf = served.callWithoutReading();
                Caller other = served.call()) {
            for (int i = 0; i < 2_000 && !deaf.isCutOff(); i++) {
                deaf.typesIfItCan("x\r");
                Thread.sleep(1);
            }
            assertThat(served.ended().cutOff()).hasValue("does not read");
            other.hears("#");
        }
    }

    @Test
    void aThousandAtOnceAreServedAndNoneIsLost() throws Exception {
        try (Served served = Served.of(Served.LOGIN, MANY)) {
            // The simulator keeps the last call of each port.
            served.round(MANY);
            long before = Memory.used();
            for (int round = 0; round < 3; round++) {
                served.round(MANY);
            }
            long grown = Memory.used() - before;
            assertThat(served.mostThreads()).isLessThan(MOST_THREADS);
            assertThat(grown).as("bytes grown in 3,000 calls").isLessThan(8 << 20);
            served.waitsUntil(counters -> counters.success() == 4 * MANY && counters.live() == 0);
            assertThat(served.server().busy()).isZero();
            assertThat(served.server().violations()).isZero();
        }
    }

    @Test
    void aPortIsFreeAsSoonAsItsCallIsOver() throws Exception {
        int calls = 300;
        try (Served served = Served.of(Served.LOGIN, 1)) {
            for (int i = 0; i < calls; i++) {
                try (Caller caller = served.call()) {
                    caller.hears("User: ").types("alice\r").hears("Code: ").types("123456\r");
                    caller.hears("[success").awaitsTheEnd();
                }
            }
            served.waitsUntil(counters -> counters.success() == calls && counters.live() == 0);
            assertThat(served.server().counters().refused()).isZero();
        }
    }

    @Test
    void theServerEndsAfterItsLastCall() throws Exception {
        try (Served served = Served.of(Served.LOGIN, new ServerLimits(1, Duration.ofMinutes(1), 1));
                Caller caller = served.call()) {
            caller.hears("User: ")
                    .types("alice\r")
                    .hears("Code: ")
                    .types("123456\r")
                    .hears("[success")
                    .awaitsTheEnd();
            assertThat(served.server().await(Duration.ofSeconds(30))).isTrue();
        }
    }

    @Test
    void closingTheServerHangsUpOnEverybody() throws Exception {
        List<Caller> callers = new ArrayList<>();
        try (Served served = Served.of(Served.LOGIN, 8)) {
            for (int i = 0; i < 8; i++) {
                callers.add(served.call().hears("User: "));
            }
        }
        for (Caller caller : callers) {
            caller.awaitsTheEnd();
            caller.close();
        }
    }
}
