// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasdialog.cli.CompiledTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that were played and saved are compiled, and run as the tests that they are. */
class SavedCallTest {
    private static final String SECRET = "918273";

    @TempDir
    private Path folder;

    private Path save(PlaySession session) throws Exception {
        return session.save(folder.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // before anything was typed
                "alice\r1" + SECRET + "\r1",
                "alice\r1" + SECRET + "\r2000000\r212\r2nonsense\r",
                "alice\r2",
                "alice\r\t",
                "alice\r^f2", // the handler throws
                "\t",
                "\r",
                "^d",
                "alice\r^d",
                "alice\r1^d",
                "alice\r1^f2",
                "^f3alice\r1", // the next Send fails
                "{entered} \"\\\r1", // what the writer of the test might take for its own
            })
    void aSavedCallIsATestThatPassesAndKnowsNoSecret(String keys) throws Exception {
        PlaySession session = new PlaySession(Played.tokenLogin());
        Played.press(new Desk(session, Optional.empty()), keys);

        Path test = save(session);

        assertThat(CompiledTests.in(folder)).containsExactly(test);
        assertThat(Files.readString(test)).doesNotContain(SECRET).contains("Secrets that were typed are not kept");
        CompiledTests.compile(folder);
        CompiledTests.run(folder, test);
    }

    @Test
    void whatIsNoSecretIsKept() throws Exception {
        PlaySession session = new PlaySession(Played.tokenLogin());
        Played.press(new Desk(session, Optional.empty()), "mallory\r2");

        assertThat(Files.readString(save(session)))
                .contains("\"mallory\\r\"", "readUser.unknown: decides: unknown", "\"unknownUser\", \"over\"");
    }

    @Test
    void everyCallIsSavedIntoAFileOfItsOwn() throws Exception {
        PlaySession session = new PlaySession(Played.tokenLogin());
        Path first = save(session);
        session.callAgain();
        Path second = save(session);

        assertThat(List.of(first, second))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("TokenLoginPlayed1Test.java", "TokenLoginPlayed2Test.java");
    }

    @Test
    void aFolderThatIsNoneIsRefusedAndToldAtTheDesk() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        PlaySession session = new PlaySession(Played.tokenLogin());
        Desk desk = new Desk(session, Optional.of(file));

        Played.press(desk, "^s");

        assertThat(desk.message()).hasValueSatisfying(told -> assertThat(told).startsWith("not saved: "));
        assertThatThrownBy(() -> session.save(file.toString())).isInstanceOf(RefusedException.class);
    }

    @Test
    void theDeskAsksForTheFolder() {
        Desk desk = new Desk(new PlaySession(Played.tokenLogin()), Optional.empty());

        Played.press(desk, "^s" + folder + "\r");

        assertThat(desk.saved())
                .singleElement()
                .satisfies(test -> assertThat(test).startsWith(folder).exists());
    }
}
