// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.examples.pin.NewPinLoginDialog;
import io.github.rasdialog.examples.pin.NewPinLoginWithFile;
import io.github.rasdialog.examples.pin.PinFile;
import io.github.rasdialog.examples.token.TokenStore;
import io.github.rasdialog.examples.token.Totp;
import io.github.rasdialog.runtime.rasman.RasError;
import io.github.rasdialog.simulator.Aftermath;
import io.github.rasdialog.simulator.CallOutcome;
import io.github.rasdialog.simulator.Scenario;
import io.github.rasdialog.simulator.caller.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The login by PIN and code with its own handler, real codes, and a file of PINs. */
class NewPinLoginTest {
    static final String CODE = TokenLoginTest.RIGHT;
    static final int CHEAP = 4;

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(TokenLoginTest.NOW.instant());
    private NewPinLoginWithFile handler;

    static NewPinLoginWithFile whoHasNoPinYet(Path file) {
        return new NewPinLoginWithFile(new TokenStore(List.of(TokenLoginTest.ALICES), TokenLoginTest.NOW), pins(file));
    }

    private static PinFile pins(Path file) {
        try {
            return PinFile.read(Files.writeString(file, "alice:none:change\n"), CHEAP);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    @BeforeEach
    void demandAPin() {
        TokenStore tokens = new TokenStore(List.of(TokenLoginTest.ALICES), now::get);
        handler = new NewPinLoginWithFile(tokens, pins(folder.resolve("pins")));
    }

    @Test
    void whoHasNoPinChoosesOneAndIsLetIn() {
        CallOutcome outcome = call(alice(CODE).secretLine("2718").secretLine("2718"));

        assertThat(outcome.messages()).singleElement().hasToString("SUCCESS user 'alice' domain 'EXAMPLE'");
        assertThat(outcome.transcript()).hasToString("""
                User name: alice
                PIN and code: ******
                You need a new PIN, 4 to 8 digits.
                New PIN: ****
                Once more: ****
                """);
    }

    @Test
    void fromThenOnThePinIsNeededAndNoneIsDemanded() {
        call(alice(CODE).secretLine("2718").secretLine("2718"));

        CallOutcome with = call(alice("2718" + nextCode()));
        CallOutcome without = call(alice(nextCode()).hangUp());

        assertThat(with.messages()).singleElement().hasToString("SUCCESS user 'alice' domain 'EXAMPLE'");
        assertThat(with.transcript().texts()).hasSize(2);
        assertThat(without.transcript().texts()).last().isEqualTo("PIN and code: ");
    }

    @Test
    void aWrongPinUsesNoCodeUp() {
        call(alice(CODE).secretLine("2718").secretLine("2718"));
        String code = nextCode();

        CallOutcome outcome = call(alice("2719" + code).secretLine("2718" + code));

        assertThat(outcome.aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
    }

    @Test
    void threeWrongPasscodesEndTheCallAndChooseNoPin() {
        CallOutcome outcome = call(alice("918264").secretLine("0" + CODE).secretLine("what?"));

        assertThat(outcome.messages()).singleElement().hasToString("FAILURE user 'alice' domain ''");
        assertThat(outcome.transcript().texts()).allMatch(text -> !text.contains("New PIN"));
    }

    @Test
    void aStrangerIsRefusedAsAWrongPasscodeIs() {
        CallOutcome outcome =
                call(Script.lines("mallory").secretLine(CODE).secretLine(CODE).secretLine(CODE));

        assertThat(outcome.messages()).singleElement().hasToString("FAILURE user 'mallory' domain ''");
    }

    @Test
    void weakPinsAndTwoThatDifferMayBeMendedTwice() {
        CallOutcome outcome = call(alice(CODE)
                .secretLine("1234")
                .secretLine("2718")
                .secretLine("2719")
                .secretLine("2718")
                .secretLine("2718"));

        assertThat(outcome.aftermath()).isEqualTo(Aftermath.PPP_CONTINUES);
        assertThat(outcome.transcript().texts())
                .contains("That is no good PIN.\r\nNew PIN: ", "These were two.\r\nNew PIN: ");
    }

    @Test
    void afterThreeBadPinsNoneIsStored() throws IOException {
        CallOutcome outcome =
                call(alice(CODE).secretLine("123").secretLine("0000").secretLine("letters"));

        assertThat(outcome.messages()).singleElement().hasToString("FAILURE user 'alice' domain 'EXAMPLE'");
        assertThat(Files.readString(folder.resolve("pins"))).isEqualTo("alice:none:change\n");
    }

    @Test
    void hangingUpBetweenTheTwoStoresNothing() throws IOException {
        CallOutcome outcome = call(alice(CODE).secretLine("2718").hangUp());

        assertThat(outcome.aftermath()).isEqualTo(Aftermath.HUNG_UP);
        assertThat(Files.readString(folder.resolve("pins"))).isEqualTo("alice:none:change\n");
    }

    @Test
    void aPinThatCannotBeStoredLetsNobodyIn() throws IOException {
        Files.delete(folder.resolve("pins"));

        CallOutcome outcome = call(alice(CODE).secretLine("2718").secretLine("2718"));

        assertThat(outcome.loggedError()).isEqualTo(RasError.ERROR_AUTH_INTERNAL);
    }

    private static Script alice(String passcode) {
        return Script.lines("alice").secretLine(passcode);
    }

    private String nextCode() {
        Instant next = now.updateAndGet(instant -> instant.plus(Totp.STEP));
        return Totp.code(TokenLoginTest.ALICES.key(), Totp.stepAt(next));
    }

    private CallOutcome call(Script script) {
        CallOutcome outcome = new Login(NewPinLoginDialog.type(() -> handler), 1, 1).call(Scenario.of(script));
        assertThat(outcome.violations()).as("%s", outcome).isEmpty();
        return outcome;
    }
}
