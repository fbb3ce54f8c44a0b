// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.graph.Marking;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
    private static final String SVG = Svg.of(Dialogs.tokenLogin(), Marking.NONE);

    @Test
    void itIsTheSvgInPixels() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(Png.of(SVG, 1)));
        BufferedImage larger = ImageIO.read(new ByteArrayInputStream(Png.of(SVG, 2)));

        assertThat(larger.getWidth()).isBetween(2 * picture.getWidth() - 2, 2 * picture.getWidth());
        assertThat(colours(picture))
                .as("paper, what is sent, what is typed, and the three results")
                .contains(0xffffff, 0xe6f0fb, 0xf0ebfa, 0xe3f5ea, 0xfde8e8, 0xfdf1d8);
    }

    private static Set<Integer> colours(BufferedImage picture) {
        return IntStream.range(0, picture.getHeight())
                .boxed()
                .flatMap(y -> IntStream.range(0, picture.getWidth()).mapToObj(x -> picture.getRGB(x, y) & 0xffffff))
                .collect(Collectors.toSet());
    }
}
