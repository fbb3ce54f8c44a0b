// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.examples.callback.CallBackLoginDialog;
import io.github.rasdialog.examples.callback.CallBackLoginWithFiles;
import io.github.rasdialog.examples.callback.CallBackQueue;
import io.github.rasdialog.examples.callback.CallBackRules;
import io.github.rasdialog.examples.callback.CallBacks;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.simulator.Aftermath;
import io.github.rasdialog.simulator.CallOutcome;
import io.github.rasdialog.simulator.Scenario;
import io.github.rasdialog.simulator.caller.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The login with a number to be called back at, with its own handler and its files. */
class CallBackLoginTest {
    static final String ALLOWED = "+49301234567";
    static final String FORBIDDEN = "+19005551234";

    @TempDir
    Path folder;

    private Path queue;

    static CallBackLoginWithFiles handler(CallBacks callBacks) {
        return new CallBackLoginWithFiles(PasswordLoginTest.writeAndRead(), rules(), callBacks);
    }

    private static CallBackRules rules() {
        try {
            Path file = Files.createTempFile("numbers", ".txt");
            try {
                return CallBackRules.read(Files.writeString(file, "alice:+4930*\n"));
            } finally {
                Files.delete(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @BeforeEach
    void emptyQueue() {
        queue = folder.resolve("callbacks");
    }

    @Test
    void anAllowedNumberIsNotedAndTheCallGoesOn() {
        CallOutcome outcome = call(alice().line(ALLOWED));

        assertThat(outcome.messages()).singleElement().hasToString("SUCCESS user 'alice' domain ''");
        assertThat(outcome.transcript())
                .hasToString("Login: alice\nPassword: *************\nCall back at: +49301234567\n");
        assertThat(queue).hasContent("2005-03-18T01:58:29Z alice +49301234567");
    }

    @Test
    void anotherNumberMayBeTriedTwice() {
        CallOutcome outcome = call(alice().line(FORBIDDEN).line("home").line(ALLOWED));

        assertThat(outcome.aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
        assertThat(queue).hasContent("2005-03-18T01:58:29Z alice +49301234567");
    }

    @Test
    void afterThreeForbiddenNumbersNobodyIsCalled() {
        CallOutcome outcome = call(alice().line(FORBIDDEN).line(FORBIDDEN).line(FORBIDDEN));

        assertThat(outcome.messages()).singleElement().hasToString("FAILURE user 'alice' domain ''");
        assertThat(queue).doesNotExist();
    }

    @Test
    void whoHasNoPasswordIsNotAskedForANumber() {
        CallOutcome outcome = call(
                Script.lines("alice").secretLine("guess").secretLine("another").secretLine("x".repeat(73)));

        assertThat(outcome.aftermath()).isEqualTo(Aftermath.AUTHENTICATION_FAILED);
        assertThat(outcome.transcript().texts()).doesNotContain("Call back at: ");
    }

    @Test
    void aNumberThatCannotBeHandedOverLetsNobodyIn() {
        queue = folder.resolve("no/such/folder");

        CallOutcome outcome = call(alice().line(ALLOWED));

        assertThat(outcome.loggedError()).isEqualTo(RasError.ERROR_AUTH_INTERNAL);
    }

    private static Script alice() {
        return Script.lines("alice").secretLine(PasswordLoginTest.RIGHT);
    }

    private CallOutcome call(Script script) {
        CallBacks callBacks = new CallBackQueue(queue, TokenLoginTest.NOW);
        CallOutcome outcome =
                new Login(CallBackLoginDialog.type(() -> handler(callBacks)), 1, 1).call(Scenario.of(script));
        assertThat(outcome.violations()).as("%s", outcome).isEmpty();
        return outcome;
    }
}
