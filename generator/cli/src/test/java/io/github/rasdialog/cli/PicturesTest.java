// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code graph} paints is what the documents show. */
class PicturesTest {
    private static final Path TOKEN_LOGIN = Path.of("../../generated-examples/src/main/dialog/token-login.dialog.yaml");

    @TempDir
    private Path folder;

    @Test
    void theCounterexampleOfTheReadme() throws IOException {
        String yaml = Files.readString(TOKEN_LOGIN);
        Path looping = Files.writeString(
                folder.resolve("token-login.dialog.yaml"),
                yaml.replace("wrong: { count: wrongCodes, next: askCode, exhausted: denied }", "wrong: askCode"));

        Pictures.hold("counterexample.png", graph(looping, "--counterexample", "M208"));
    }

    @Test
    void theCoverageOfTheTestKit() throws IOException {
        Path taken = SampleCoverage.write(
                folder.resolve("TokenLogin.json"),
                TOKEN_LOGIN,
                Set.of("readCode.wrong", "readUser.undecided", "readUser.malformed"));

        Pictures.hold("coverage.png", graph(TOKEN_LOGIN, "--coverage", taken));
    }

    @Test
    void anotherPictureIsNoticedAndAnotherFontIsNot() {
        BufferedImage paper = painted();
        BufferedImage words = painted();
        BufferedImage box = painted();
        Graphics2D pen = words.createGraphics();
        pen.setColor(Color.BLACK);
        pen.drawString("a few words", 40, 40);
        Graphics2D brush = box.createGraphics();
        brush.fillRect(50, 50, 150, 100);

        assertThat(Pictures.difference(paper, words)).isLessThan(0.02);
        assertThat(Pictures.difference(paper, box)).isGreaterThan(0.02);
        assertThat(Pictures.difference(paper, new BufferedImage(400, 500, BufferedImage.TYPE_INT_RGB)))
                .isEqualTo(1);
    }

    private static BufferedImage painted() {
        return new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
    }

    private byte[] graph(Path dialog, Object... options) throws IOException {
        Path picture = folder.resolve("picture.png");
        Object[] arguments = Stream.concat(Stream.of("graph", dialog, "-o", picture), Stream.of(options))
                .toArray();
        assertThat(Invocation.of(arguments).out()).startsWith(picture.toString());
        return Files.readAllBytes(picture);
    }
}
