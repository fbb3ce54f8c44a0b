// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * The pictures that documents show, in {@code generator/docs}. They may look a little different on another machine, whose
 * fonts are others, but not show another thing. {@code -Dgolden.refresh} paints them anew.
 */
public final class Pictures {
    private static final Path FOLDER = Path.of("../docs");
    private static final int GRID = 48;
    private static final double LIKENESS = 0.02;

    private Pictures() {}

    /** Holds a picture against the one that is stored. */
    public static void hold(String name, byte[] png) throws IOException {
        Path stored = FOLDER.resolve(name);
        if (System.getProperty("golden.refresh", "false").equals("true")) {
            Files.write(stored, png);
        }
        BufferedImage painted = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage shown = ImageIO.read(stored.toFile());

        assertThat(difference(painted, shown)).as("%s is out of date", name).isLessThan(LIKENESS);
    }

    /** How different two pictures are when seen from afar: 0 if they are alike, 1 if one is black and the other white. */
    static double difference(BufferedImage one, BufferedImage other) {
        double width = (double) one.getWidth() / other.getWidth();
        double height = (double) one.getHeight() / other.getHeight();
        if (Math.abs(width - 1) > LIKENESS || Math.abs(height - 1) > LIKENESS) {
            return 1;
        }
        BufferedImage first = fromAfar(one);
        BufferedImage second = fromAfar(other);
        long sum = 0;
        for (int y = 0; y < GRID; y++) {
            for (int x = 0; x < GRID; x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((first.getRGB(x, y) >> shift & 0xff) - (second.getRGB(x, y) >> shift & 0xff));
                }
            }
        }
        return sum / (GRID * GRID * 3 * 255.0);
    }

    private static BufferedImage fromAfar(BufferedImage picture) {
        BufferedImage small = picture;
        while (small.getWidth() > GRID || small.getHeight() > GRID) {
            small = scaled(small, Math.max(GRID, small.getWidth() / 2), Math.max(GRID, small.getHeight() / 2));
        }
        return scaled(small, GRID, GRID);
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }
}
