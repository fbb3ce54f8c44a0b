// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineModeTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Plays these lines; whether all could be done. */
    private boolean play(String... lines) throws IOException {
        LineMode mode = new LineMode(
                Played.tokenLogin(), Optional.of(folder), true, new PrintWriter(out), new PrintWriter(err));
        return mode.play(new BufferedReader(new StringReader(String.join("\n", lines))));
    }

    private String printed() {
        return out.toString().replace("\r\n", "\n");
    }

    @Test
    void aScriptIsPlayedAndPrintedWithoutItsSecrets() throws IOException {
        boolean all = play("alice", ":decide challenged domain=SALES", "123456", ":wait 3", ":decide right");

        assertThat(all).isTrue();
        assertThat(err.toString()).isEmpty();
        assertThat(printed()).isEqualTo("""
                User name: alice
                -- readUser decides: challenged, unknown
                -- 0:00 readUser.challenged: decides: challenged, supplying domain, challenge (line 29)
                Challenge challenge
                Code for alice: ******
                -- readCode decides: right, wrong
                -- readCode decides: right, wrong
                -- 0:03 readCode.right: decides: right (line 47)
                -- 0:03 granted: completes with SUCCESS, user "${user}" (line 52)
                -- 0:03 over: ends the call (line 58)
                -- success: the server would go on to PPP
                """);
    }

    @Test
    void theEndOfTheInputIsAHangUp() throws IOException {
        assertThat(play("alice")).isTrue();

        assertThat(printed()).contains("-- 0:00 hung-up: hangs up").endsWith("-- hung up\n");
    }

    @Test
    void aLineThatBeginsWithAColonIsTypedWithTwo() throws IOException {
        play("::help", ":decide challenged");

        assertThat(printed()).contains("User name: :help\n", "Code for :help: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ":time-out | error 638: the server hangs up",
                ":fail 630 | reports an error 630",
                ":fail ERROR_PORT_NOT_CONNECTED | error 606: the server hangs up",
                ":malformed | readUser.malformed",
                ":hang-up | hung up",
                "alice;:give-up | readUser.undecided: throws, or gives no answer within 10 s",
                "alice;:wait 10 | readUser.undecided",
                "alice;:fail-send 619;:decide challenged | askCode.failed: reports an error 619",
                "alice;:decide unknown;:call;bob | User name: bob",
                "alice;:show | way on: challenged -> askCode",
                ":help | :decide OUTCOME",
                ":save | -- saved ",
                ":quit;alice | -- hung up",
            })
    void everyCommandDoesWhatItSays(String lines, String said) throws IOException {
        assertThat(play(lines.split(";"))).as(err.toString()).isTrue();

        assertThat(printed()).contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ":decide right | no decision of yours is awaited",
                "alice;bob | nobody reads: a decision is awaited",
                "alice;:decide nonsense | nonsense is no outcome of readUser: those are [challenged, unknown]",
                "alice;:decide challenged nonsense=1 | nonsense is no datum of TokenLogin",
                "alice;:decide unknown domain=X | unknown does not set domain",
                "alice;:decide challenged domain | DATUM=VALUE, not 'domain'",
                "alice;:fail 630 | no Receive is in flight",
                ":fail 600 | '600' is no error of RASMAN",
                ":fail 99999999999999999999 | is no error of RASMAN",
                ":fail | an error is missing",
                ":wait 0 | 1 to 86400 seconds at once",
                ":wait long | 'long' is no number of seconds",
                "Zoë | has only the characters of US-ASCII",
                ":hang-up;alice | the call is over",
                ":hang-up;:time-out | nothing ends by itself here",
                ": | :help lists the commands",
                ":nonsense | what is ':nonsense'?",
            })
    void whatCannotBeDoneIsToldAndTheCallGoesOn(String lines, String said) throws IOException {
        assertThat(play(lines.split(";"))).isFalse();

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("rasdialog: ")
                .contains(said);
        assertThat(printed()).endsWith("-- hung up\n");
    }

    @Test
    void aFolderThatIsGivenIsWrittenTo() throws IOException {
        Path other = folder.resolve("other");

        play("alice", ":save " + other);

        assertThat(Files.isDirectory(other)).isTrue();
        assertThat(printed()).contains("-- saved " + other);
    }
}
