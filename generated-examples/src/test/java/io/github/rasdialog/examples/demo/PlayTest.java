// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The demonstration, on the real clock and threads, with a script at the keyboard. */
class PlayTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T12:00:07Z"));

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void theCodeOnTheTokensDisplayLetsTheCallerIn() throws Exception {
        play(new Keyboard(List.of(() -> "alice\n", () -> codeOnTheDisplay() + "\n")));

        assertThat(shown())
                .contains("Access granted to EXAMPLE\\alice: PPP authentication goes on.")
                .contains("typed  \"******\\r\"")
                .contains("No rule of the protocol was broken")
                .containsOnlyOnce(codeOnTheDisplay());
    }

    @Test
    void threeWrongCodesDoNot() throws Exception {
        play(typing("alice\nwrong\nworse\nworst\n"));

        assertThat(shown())
                .contains("Access denied to EXAMPLE\\alice: the server hangs up and logs a failed authentication.");
    }

    @Test
    void anotherLookAtTheTokenIsNoAnswer() throws Exception {
        play(typing("alice\n?\nwrong\nworse\nworst\n"));

        assertThat(shown())
                .contains("Code for alice: (her token shows " + codeOnTheDisplay() + " for 23 s more)")
                .doesNotContain("\"?\\r\"");
    }

    @Test
    void theEndOfTheInputHangsUp() throws Exception {
        play(typing("alice\n"));

        assertThat(shown()).contains("No access: the line was hung up.");
    }

    @Test
    void aLastLineWithoutItsEndCounts() throws Exception {
        play(typing("mallory"));

        assertThat(shown()).contains("Access denied to mallory");
    }

    private void play(InputStream keyboard) throws InterruptedException {
        new Play(keyboard, new PrintStream(screen, true, StandardCharsets.UTF_8), true, CLOCK).run();
    }

    private static InputStream typing(String keys) {
        return new ByteArrayInputStream(keys.getBytes(StandardCharsets.US_ASCII));
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    private String codeOnTheDisplay() {
        Matcher display = Pattern.compile("her token +shows ([0-9]{6})").matcher(shown());
        assertThat(display.find()).isTrue();
        return display.group(1);
    }

    /** Someone who types each line only when it is read, so that it can depend on what was shown. */
    private static final class Keyboard extends InputStream {
        private final Iterator<Supplier<String>> lines;
        private InputStream line = InputStream.nullInputStream();

        Keyboard(List<Supplier<String>> lines) {
            this.lines = lines.iterator();
        }

        @Override
        public int read() throws IOException {
            int key = line.read();
            if (key != -1 || !lines.hasNext()) {
                return key;
            }
            line = typing(lines.next().get());
            return line.read();
        }
    }
}
