// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.cli.SampleFiles;
import io.github.rasdialog.cli.play.FailingPlay;
import io.github.rasdialog.cli.play.FullScreen;
import io.github.rasdialog.diagram.Png;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged {@code play} in a real terminal, and in none. */
@Timeout(300)
class PlayTest {
    private static final Path TOKEN_LOGIN = Path.of("../../generated-examples/src/main/dialog/token-login.dialog.yaml");
    private static final Path PICTURE = Path.of("../docs/play.png");
    private static final Path PICTURED = Path.of("src/test/resources/golden/play/picture.txt");
    private static final double SCALE = 2;

    /** Whether the alternate screen shows, and whether a cursor does. */
    private static final String SCREEN_AND_CURSOR = "#{alternate_on} #{cursor_flag}";

    @TempDir
    private Path folder;

    private Tmux terminal;

    private Tmux play(int width, int height, String options, String... environment) throws Exception {
        terminal = new Tmux(folder, width, height, environment);
        return runs("-jar " + Packaged.JAR + " play " + TOKEN_LOGIN.toAbsolutePath() + " " + options);
    }

    private Tmux runs(String program) throws Exception {
        // What follows tells how the terminal was left, but for the line discipline's number, which JLine does not
        // know.
        return terminal.types("stty | sed s/line.=.*// > before; " + Packaged.java() + " " + program
                        + "; echo status $?; stty | sed s/line.=.*// > after; cmp before after && echo as it w''as")
                .presses("Enter");
    }

    @AfterEach
    void close() throws IOException {
        if (terminal != null) {
            terminal.close();
        }
    }

    private void assertLeft(int status) throws Exception {
        terminal.shows("status " + status).shows("as it was");
        assertThat(terminal.screen()).doesNotContain("terminal window");
        assertThat(terminal.tells(SCREEN_AND_CURSOR))
                .as("its first screen, and a cursor")
                .isEqualTo("0 1");
    }

    @Test
    void aCallIsPlayedWithKeysAlone() throws Exception {
        play(80, 24, "").shows("User name:").types("alice").presses("Enter");
        terminal.shows("challenged")
                .types("1")
                .shows("Code for alice:")
                .types("123456")
                .shows("******");
        terminal.presses("Enter").shows("right").types("1").shows("success: ");
        assertThat(terminal.screen()).doesNotContain("123456").contains("▶ ■ over");

        terminal.presses("C-c");

        assertLeft(0);
    }

    @Test
    void theClockStandsStillUnlessItIsAdvanced() throws Exception {
        play(80, 24, "").shows("60 of 60 s left").presses("Right").shows("59 of 60 s left");
        terminal.presses("PageDown").shows("49 of 60 s left").presses("Tab").shows("error 638: ");
        assertThat(terminal.screen()).contains("clock 1:00", "silent");

        terminal.presses("C-d");

        assertLeft(0);
    }

    @Test
    void anotherSizeOfTheWindowIsPaintedAnew() throws Exception {
        play(80, 24, "").shows("terminal window").resizes(120, 40).shows("(undecided)");
        assertThat(terminal.screen().lines().findFirst().orElseThrow()).hasSize(120);

        terminal.resizes(50, 30).shows("┗" + "━".repeat(48) + "┛\n┏━ TokenLogin");
        terminal.presses("C-c");

        // What tmux itself shows of the shell's screen, once that was resized unseen, is its own affair.
        terminal.shows("status 0").shows("as it was");
    }

    @Test
    void whoeverEndsTheProcessLeavesTheTerminalAsItWas() throws Exception {
        play(80, 24, "").shows("User name:");

        ProcessHandle.of(terminal.process()).orElseThrow().destroy();

        assertLeft(143);
    }

    @Test
    void aFailureInTheMidstOfPlayLeavesTheTerminalAsItWas() throws Exception {
        terminal = new Tmux(folder, 80, 24);
        String classPath = Packaged.DIRECTORY.resolve("test-classes") + File.pathSeparator + Packaged.JAR;
        runs("-cp " + classPath + " " + FailingPlay.class.getName() + " " + TOKEN_LOGIN.toAbsolutePath()
                        + " 2> failure")
                .shows("User name:")
                .types("alice")
                .presses("Enter")
                .shows("challenged");
        assertThat(terminal.tells(SCREEN_AND_CURSOR)).isEqualTo("1 0");

        terminal.types("1");

        assertLeft(1);
        assertThat(folder.resolve("failure"))
                .content()
                .contains(FailingPlay.FAILURE, FullScreen.class.getName() + ".play");
    }

    @Test
    void aFaultIsInjectedAndTheCallSavedAsATest() throws Exception {
        play(80, 24, "--save tests")
                .shows("User name:")
                .presses("C-f")
                .shows("what goes wrong")
                .types("1");
        terminal.shows("error 630: ").presses("C-s").shows("saved tests/").presses("C-c");

        assertLeft(0);
        assertThat(terminal.screen()).contains("tests/io/github/rasdialog/examples/token/TokenLoginPlayed1Test.java");
        assertThat(folder.resolve("tests/io/github/rasdialog/examples/token/TokenLoginPlayed1Test.java"))
                .content()
                .contains("readUser.failed");
    }

    @Test
    void withNoColorThereIsNone() throws Exception {
        play(80, 24, "", "NO_COLOR=1").shows("terminal window");

        assertThat(terminal.colouredScreen()).doesNotContainPattern("\u001b\\[([0-9]+;)*[349][0-7][;m]");
        terminal.presses("C-c");
        assertLeft(0);
    }

    @Test
    void whereTheTerminalHasOnlyAsciiSoHasTheScreen() throws Exception {
        play(80, 24, "", "LC_ALL=C", "LANG=C").shows("+- terminal window");

        assertThat(terminal.screen().chars()).allMatch(character -> character < 0x80);
        terminal.presses("C-c");
        assertLeft(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM=dumb", "PLAIN=--plain"})
    void inAPlainTerminalLinesAreRead(String setting) throws Exception {
        play(80, 24, setting.startsWith("PLAIN") ? "--plain" : "", setting)
                .shows("User name:")
                .types("alice");
        terminal.presses("Enter")
                .shows("-- readUser decides: challenged, unknown")
                .types(":decide unknown");
        terminal.presses("Enter").shows("-- failure: the server hangs up").presses("C-d");

        assertLeft(0);
    }

    @Test
    void aPipeIsPlayedToItsEnd() {
        String script = "printf 'alice\\n:decide challenged\\n123456\\n:decide right\\n' | " + Packaged.java()
                + " -jar " + Packaged.JAR + " play " + TOKEN_LOGIN;

        Packaged played = Packaged.run(List.of("sh", "-c", script), Map.of());

        assertThat(played.err()).isEmpty();
        assertThat(played.out())
                .startsWith("User name: alice\n-- readUser decides: challenged, unknown\n")
                .endsWith("-- success: the server would go on to PPP\n")
                .doesNotContain("123456");
        assertThat(played.status()).isZero();
    }

    @Test
    void aDialogWithErrorsIsNotPlayed() throws IOException {
        Path file = SampleFiles.write(folder, "login.dialog.yaml", SampleFiles.LOOPING);

        Packaged played = Packaged.jar("play", file);

        assertThat(played.status()).isEqualTo(1);
        assertThat(played.out()).isEmpty();
        assertThat(played.err()).contains(":8:3: error M208: ");
    }

    /** The screen is the one in the documents; {@code -Dgolden.refresh} takes the picture anew. */
    @Test
    void thePictureShowsWhatIsSeen() throws Exception {
        play(116, 34, "").shows("User name:").types("alice").presses("Enter");
        terminal.shows("challenged")
                .types("1")
                .shows("Code for alice:")
                .types("000000")
                .presses("Enter");
        terminal.shows("right").types("2").shows("1/2").presses("PageDown").shows("20 of 30 s left");
        terminal.types("8305").shows("Code for alice: **** ");
        String screen = terminal.screen();
        if (System.getProperty("golden.refresh", "false").equals("true")) {
            Files.writeString(PICTURED, screen);
            Files.write(PICTURE, Png.of(ScreenPicture.of(terminal.colouredScreen(), "rasdialog play"), SCALE));
        }

        assertThat(screen).isEqualTo(Files.readString(PICTURED));
        assertThat(Files.readAllBytes(PICTURE)).startsWith("\u0089PNG".getBytes(StandardCharsets.ISO_8859_1));
        terminal.presses("C-c");
        assertLeft(0);
    }
}
