// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.examples.token.Token;
import io.github.rasdialog.examples.token.TokenLoginDialog;
import io.github.rasdialog.examples.token.TokenLoginWithTotp;
import io.github.rasdialog.examples.token.TokenStore;
import io.github.rasdialog.examples.token.Totp;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.simulator.Aftermath;
import io.github.rasdialog.simulator.CallOutcome;
import io.github.rasdialog.simulator.Scenario;
import io.github.rasdialog.simulator.caller.Script;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The token login with its own handler and real codes. */
class TokenLoginTest {
    static final Token ALICES =
            Token.of("alice", "EXAMPLE", "4711", "12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    static final InstantSource NOW = InstantSource.fixed(Instant.ofEpochSecond(1_111_111_109));
    static final String RIGHT = Totp.code(ALICES.key(), Totp.stepAt(NOW.instant()));
    private static final String WRONG = "918264";

    private TokenStore tokens = new TokenStore(List.of(ALICES), NOW);

    @BeforeEach
    void issueTokens() {
        tokens = new TokenStore(List.of(ALICES), NOW);
    }

    @Test
    void aRightCodeLetsTheCallerIn() {
        CallOutcome outcome = call(Script.lines("alice").secretLine(RIGHT));

        assertThat(outcome.aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
        assertThat(outcome.messages()).singleElement().hasToString("SUCCESS user 'alice' domain 'EXAMPLE'");
        assertThat(outcome.transcript())
                .hasToString("User name: alice\nChallenge token 4711\nCode for alice: ******\n");
    }

    @Test
    void aWrongCodeMayBeMendedTwice() {
        CallOutcome outcome =
                call(Script.lines("alice").secretLine(WRONG).secretLine("what?").secretLine(RIGHT));

        assertThat(outcome.aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
    }

    @Test
    void threeWrongCodesEndTheCall() {
        CallOutcome outcome = call(Script.lines("alice")
                .secretLine(WRONG)
                .secretLine(WRONG)
                .secretLine(WRONG)
                .secretLine(RIGHT));

        assertThat(outcome.aftermath()).isEqualTo(Aftermath.AUTHENTICATION_FAILED);
        assertThat(outcome.messages()).singleElement().hasToString("FAILURE user 'alice' domain 'EXAMPLE'");
    }

    @Test
    void aCodeIsGoodForOneCallAlone() {
        call(Script.lines("alice").secretLine(RIGHT));

        CallOutcome replay =
                call(Script.lines("alice").secretLine(RIGHT).secretLine(RIGHT).secretLine(RIGHT));

        assertThat(replay.aftermath()).isEqualTo(Aftermath.AUTHENTICATION_FAILED);
    }

    @Test
    void someoneWithoutATokenIsTurnedAway() {
        CallOutcome outcome = call(Script.lines("mallory", RIGHT));

        assertThat(outcome.messages()).singleElement().hasToString("FAILURE user 'mallory' domain ''");
    }

    @Test
    void anEmptyNameMakesNoSense() {
        CallOutcome outcome = call(Script.lines(""));

        assertThat(outcome.loggedError()).isEqualTo(RasError.ERROR_UNRECOGNIZED_RESPONSE);
    }

    @Test
    void silenceTimesOutWithinTheTimesOfTheModel() {
        CallOutcome atTheName = call(Script.silent());
        CallOutcome atTheCode = call(Script.lines("alice"));

        assertThat(atTheName.duration()).isEqualTo(Duration.ofSeconds(60));
        assertThat(atTheCode.duration()).isEqualTo(Duration.ofSeconds(30));
        assertThat(List.of(atTheName.loggedError(), atTheCode.loggedError()))
                .containsOnly(RasError.ERROR_REQUEST_TIMEOUT);
    }

    @Test
    void hangingUpEndsTheTransactionWithoutAResult() {
        CallOutcome outcome = call(Script.lines("alice").hangUp());

        assertThat(outcome.aftermath()).isEqualTo(Aftermath.HUNG_UP);
        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.endAnswers()).containsExactly(RasError.ERROR_PORT_DISCONNECTED);
    }

    @Test
    void aCallerCannotSteerTheTerminalWithTheName() {
        TokenStore strange = new TokenStore(List.of(Token.of("\u001B[2Jalice", "EXAMPLE", "4711", new byte[20])), NOW);

        CallOutcome outcome = call(strange, Script.lines("\u001B[2Jalice"));

        assertThat(outcome.transcript().texts()).contains("Challenge token 4711\r\nCode for [2Jalice: ");
    }

    private CallOutcome call(Script script) {
        return call(tokens, script);
    }

    private static CallOutcome call(TokenStore store, Script script) {
        CallOutcome outcome = login(store, 1).call(Scenario.of(script));
        assertThat(outcome.violations()).as("%s", outcome).isEmpty();
        return outcome;
    }

    private static Login login(TokenStore store, long seed) {
        return new Login(TokenLoginDialog.type(() -> new TokenLoginWithTotp(store)), seed, 1);
    }
}
