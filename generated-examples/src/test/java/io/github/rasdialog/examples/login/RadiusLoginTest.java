// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.examples.radius.FreeRadius;
import io.github.rasdialog.examples.radius.RadiusLoginDialog;
import io.github.rasdialog.examples.radius.RadiusLoginWithServer;
import io.github.rasdialog.examples.radius.RadiusServer;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.simulator.Aftermath;
import io.github.rasdialog.simulator.CallOutcome;
import io.github.rasdialog.simulator.Scenario;
import io.github.rasdialog.simulator.caller.Script;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The RADIUS login with its own handler and a real FreeRADIUS server. */
class RadiusLoginTest {
    @TempDir
    static Path folder;

    private static FreeRadius freeRadius;

    @BeforeAll
    static void startServer() throws Exception {
        freeRadius = FreeRadius.start(folder);
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (freeRadius != null) {
            freeRadius.stop();
        }
    }

    @Test
    void aRightPasswordLetsTheCallerIn() {
        CallOutcome outcome = call(Script.lines("bob").secretLine("battery staple"));

        assertThat(outcome.messages()).singleElement().hasToString("SUCCESS user 'bob' domain ''");
        assertThat(outcome.transcript()).hasToString("Login: bob\nPassword: **************\n");
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreFailedAuthentications() {
        CallOutcome wrong = call(Script.lines("bob").secretLine("correct horse"));
        CallOutcome unknown = call(Script.lines("mallory").secretLine("battery staple"));

        assertThat(wrong.messages()).singleElement().hasToString("FAILURE user 'bob' domain ''");
        assertThat(unknown.messages()).singleElement().hasToString("FAILURE user 'mallory' domain ''");
    }

    @Test
    void whoIsChallengedGetsInWithTheRightAnswer() {
        CallOutcome outcome =
                call(Script.lines("alice").secretLine("correct horse").secretLine("271828"));

        assertThat(outcome.messages()).singleElement().hasToString("SUCCESS user 'alice' domain ''");
        assertThat(outcome.transcript().texts()).containsExactly("Login: ", "Password: ", "Code of the token: ");
    }

    @Test
    void aWrongAnswerMayBeMendedBecauseTheStateGoesAlong() {
        CallOutcome outcome = call(Script.lines("alice")
                .secretLine("correct horse")
                .secretLine("")
                .secretLine("314159")
                .secretLine("271828"));

        assertThat(outcome.aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
    }

    @Test
    void aServerThatAsksForEverIsAskedNoMore() {
        CallOutcome outcome = call(Script.lines("alice")
                .secretLine("correct horse")
                .secretLine("1")
                .secretLine("2")
                .secretLine("3")
                .secretLine("4")
                .secretLine("271828"));

        assertThat(outcome.messages()).singleElement().hasToString("FAILURE user 'alice' domain ''");
        assertThat(outcome.transcript().texts()).hasSize(6);
    }

    @Test
    void anAnswerWithoutThePasswordIsNone() {
        CallOutcome outcome = call(Script.lines("alice").secretLine("271828"));

        assertThat(outcome.aftermath()).isEqualTo(Aftermath.AUTHENTICATION_FAILED);
    }

    @Test
    void whatTheServerSaysCannotSteerTheTerminal() {
        CallOutcome outcome = call(Script.lines("carol").secretLine("open sesame"));

        assertThat(outcome.transcript().texts()).last().isEqualTo("[2Jwide ? ");
    }

    @Test
    void ofAWrongSecretNeitherSideBelievesTheOther() {
        CallOutcome outcome =
                call(freeRadius.askedWithAnotherSecret(), Script.lines("bob").secretLine("battery staple"));

        assertThat(outcome.loggedError()).isEqualTo(RasError.ERROR_AUTH_INTERNAL);
        assertThat(outcome.messages()).hasSize(1);
    }

    private static CallOutcome call(Script script) {
        return call(freeRadius.asked(), script);
    }

    static CallOutcome call(RadiusServer server, Script script) {
        Login login = new Login(RadiusLoginDialog.type(() -> new RadiusLoginWithServer(server)), 1, 1);
        CallOutcome outcome = login.call(Scenario.of(script));
        assertThat(outcome.violations()).as("%s", outcome).isEmpty();
        return outcome;
    }
}
