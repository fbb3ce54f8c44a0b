// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import static org.assertj.core.api.Assertions.assertThat;

import at.favre.lib.crypto.bcrypt.BCrypt;
import io.github.rasdialog.examples.password.PasswordFile;
import io.github.rasdialog.examples.password.PasswordLoginDialog;
import io.github.rasdialog.examples.password.PasswordLoginWithFile;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.simulator.Aftermath;
import io.github.rasdialog.simulator.CallOutcome;
import io.github.rasdialog.simulator.Scenario;
import io.github.rasdialog.simulator.caller.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The password login with its own handler and a file of hashes. */
class PasswordLoginTest {
    static final String RIGHT = "correct horse";
    private static final String WRONG = "battery staple";
    private static final int CHEAP = 4;

    private static PasswordFile users = writeAndRead();

    @BeforeAll
    static void readUsers() {
        users = writeAndRead();
    }

    static PasswordFile writeAndRead() {
        String hash = BCrypt.with(BCrypt.Version.VERSION_2Y).hashToString(CHEAP, RIGHT.toCharArray());
        try {
            Path file = Files.createTempFile("users", ".htpasswd");
            try {
                return PasswordFile.read(Files.writeString(file, "alice:" + hash, StandardCharsets.US_ASCII));
            } finally {
                Files.delete(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void theRightPasswordLetsTheCallerIn() {
        CallOutcome outcome = call(Script.lines("alice").secretLine(RIGHT));

        assertThat(outcome.messages()).singleElement().hasToString("SUCCESS user 'alice' domain ''");
        assertThat(outcome.transcript()).hasToString("Login: alice\nPassword: *************\n");
    }

    @Test
    void theThirdMissEndsTheCallAndNothingTellsWhatWasWrong() {
        CallOutcome outcome = call(Script.lines("alice")
                .secretLine(WRONG)
                .line("nobody")
                .secretLine(RIGHT)
                .line("no user name")
                .line("alice")
                .secretLine(RIGHT));

        assertThat(outcome.aftermath()).isEqualTo(Aftermath.ERROR_LOGGED);
        assertThat(outcome.transcript().texts())
                .containsExactly(
                        "Login: ",
                        "Password: ",
                        "Login incorrect.\r\nLogin: ",
                        "Password: ",
                        "Login incorrect.\r\nLogin: ");
    }

    @Test
    void threeWrongPasswordsAreAFailedAuthentication() {
        CallOutcome outcome = call(Script.lines("alice")
                .secretLine(WRONG)
                .line("alice")
                .secretLine("")
                .line("alice")
                .secretLine("p".repeat(73)));

        assertThat(outcome.aftermath()).isEqualTo(Aftermath.AUTHENTICATION_FAILED);
    }

    @Test
    void aPasswordOfAnyBytesIsJudgedAndNotAnError() {
        CallOutcome outcome = call(
                Script.lines("alice").secretLine("\u0001\u00FF").line("alice").secretLine(RIGHT));

        assertThat(outcome.aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
    }

    @Test
    void silenceAtThePasswordTimesOut() {
        CallOutcome outcome = call(Script.lines("alice"));

        assertThat(outcome.duration()).isEqualTo(Duration.ofSeconds(30));
        assertThat(outcome.loggedError()).isEqualTo(RasError.ERROR_REQUEST_TIMEOUT);
    }

    private static CallOutcome call(Script script) {
        CallOutcome outcome = login(1).call(Scenario.of(script));
        assertThat(outcome.violations()).as("%s", outcome).isEmpty();
        return outcome;
    }

    private static Login login(long seed) {
        return new Login(PasswordLoginDialog.type(() -> new PasswordLoginWithFile(users)), seed, 1);
    }
}
