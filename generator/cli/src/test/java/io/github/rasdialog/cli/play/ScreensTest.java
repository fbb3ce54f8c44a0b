// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds screens against those in {@code src/test/resources/golden/play}. When they are meant to change, {@code
 * -Dgolden.refresh} writes them; then look at the difference.
 */
class ScreensTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/play");

    private final Desk desk = new Desk(new PlaySession(Played.tokenLogin()), Optional.empty());

    private Picture painted(int width, int height, boolean unicode) {
        return new Painter(new Look(unicode, true)).paint(desk, width, height);
    }

    @ParameterizedTest
    @CsvSource({
        "begun, '', 80, 24, true",
        "deciding, alice\\r, 80, 24, true",
        "typing-a-secret, alice\\r1>>>>>>>918, 80, 24, true",
        "counted, alice\\r1123456\\r2>12\\r000000, 120, 40, true",
        "granted, alice\\r1123456\\r1, 120, 40, true",
        "silent, \\t, 80, 24, true",
        "mishaps, alice\\r1^f, 80, 24, true",
        "hardware-failed, alice\\r1^f1, 80, 24, true",
        "asked-for-a-folder, alice\\r1^splayed, 80, 24, true",
        "ascii, alice\\r1123456\\r2, 80, 24, false",
        "narrow, alice\\r1123456\\r2, 50, 30, true",
        "least, alice\\r, 30, 10, true",
        "too-small, alice\\r, 24, 4, true",
    })
    void theScreenIsTheOneThatIsKept(String name, String keys, int width, int height, boolean unicode)
            throws IOException {
        Played.press(desk, keys.replace("\\r", "\r").replace("\\t", "\t"));

        String painted = painted(width, height, unicode).toString();

        Path golden = GOLDEN.resolve(name + ".txt");
        if (System.getProperty("golden.refresh", "false").equals("true")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, painted);
        }
        assertThat(painted).isEqualTo(Files.readString(golden));
    }

    @Test
    void thePresentStateIsLit() {
        Picture picture = painted(80, 24, true);

        long lit = AttributedStyle.BOLD
                .inverse()
                .foreground(AttributedStyle.MAGENTA)
                .getStyle();
        assertThat(picture.lines())
                .filteredOn(line -> line.toString().indexOf('▶') >= 0)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.toString()).contains("▶ « readUser");
                    assertThat(line.styleAt(line.toString().indexOf('▶')).getStyle())
                            .isEqualTo(lit);
                });
    }

    @Test
    void withoutColourThereIsNone() {
        Played.press(desk, "alice\r1123456\r2>");

        Picture picture = new Painter(new Look(true, false)).paint(desk, 80, 24);

        assertThat(picture.lines().stream().map(line -> line.toAnsi()))
                .allSatisfy(line -> assertThat(line).doesNotContainPattern("\u001b\\[[0-9;]*(3|4|9)[0-9]"));
        assertThat(picture.lines().stream().map(line -> line.toAnsi()))
                .as("the present state is lit in reverse, and bold")
                .anyMatch(line -> line.matches(".*\u001b\\[7;(22;)?1m▶.*"));
    }

    @Test
    void theCursorStandsWhereTheCallerTypes() {
        Played.press(desk, "ali");

        Picture picture = painted(80, 24, true);

        Picture.Place place = picture.cursor().orElseThrow();
        assertThat(picture.lines().get(place.line()).toString().substring(0, place.column()))
                .isEqualTo("┃ User name: ali");
        Played.press(desk, "ce\r");
        assertThat(painted(80, 24, true).cursor()).isEmpty();
    }
}
