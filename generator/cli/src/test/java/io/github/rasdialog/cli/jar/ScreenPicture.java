// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.jar;

import java.util.List;
import java.util.Locale;

/** Draws a terminal's screen, as tmux captures it with its colours, as an SVG in a window's frame. */
final class ScreenPicture {
    private static final double COLUMN = 8.428;
    private static final double LINE = 16.25;
    private static final double SIZE = 14;
    private static final double BASELINE = 12.5;
    private static final double EDGE = 14;
    private static final double TITLE = 34;

    private static final String BACKGROUND = "#12181f";
    private static final String INK = "#d7dee6";
    private static final String FAINT = "#7d8a99";
    private static final String[] COLOURS = {
        "#3b4654", "#ff7b72", "#7ee2a0", "#f2cc60", "#79b8ff", "#cfa6ff", "#6fd6e6", "#d7dee6"
    };

    private final StringBuilder svg = new StringBuilder();
    private String colour = INK;
    private boolean bold;
    private boolean faint;
    private boolean inverse;

    private ScreenPicture() {}

    /** The picture of a screen. */
    static String of(String screen, String title) {
        return new ScreenPicture().draw(screen.lines().toList(), title);
    }

    private String draw(List<String> lines, String title) {
        int columns = lines.stream()
                .mapToInt(line -> line.replaceAll("\u001b\\[[0-9;]*m", "").length())
                .max()
                .orElse(0);
        double width = columns * COLUMN + 2 * EDGE;
        double height = lines.size() * LINE + TITLE + EDGE;
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\">", width, height);
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>");
        add("<rect width=\"%.1f\" height=\"%.1f\" rx=\"9\" fill=\"" + BACKGROUND + "\"/>", width, height);
        String[] buttons = {"#ff5f57", "#febc2e", "#28c840"};
        for (int i = 0; i < buttons.length; i++) {
            add("<circle cx=\"%.1f\" cy=\"17\" r=\"5.5\" fill=\"" + buttons[i] + "\"/>", EDGE + 8 + i * 19);
        }
        text(title, width / 2 - title.length() * COLUMN / 2, 21.5, FAINT, false);
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), TITLE + i * LINE);
        }
        return svg.append("</svg>\n").toString();
    }

    private void line(String line, double y) {
        double x = EDGE;
        int at = 0;
        while (at < line.length()) {
            if (line.startsWith("\u001b[", at)) {
                int end = line.indexOf('m', at);
                style(line.substring(at + 2, end));
                at = end + 1;
            } else {
                int end = line.indexOf('\u001b', at);
                String run = line.substring(at, end < 0 ? line.length() : end);
                run(run, x, y);
                x += run.length() * COLUMN;
                at += run.length();
            }
        }
    }

    private void style(String codes) {
        for (String code : codes.split(";")) {
            int number = code.isEmpty() ? 0 : Integer.parseInt(code);
            switch (number) {
                case 0 -> {
                    colour = INK;
                    bold = false;
                    faint = false;
                    inverse = false;
                }
                case 1 -> bold = true;
                case 2 -> faint = true;
                case 7 -> inverse = true;
                case 22 -> {
                    bold = false;
                    faint = false;
                }
                case 27 -> inverse = false;
                case 39 -> colour = INK;
                case 49 -> {
                    // No other background is ever asked for.
                }
                default -> {
                    if (number < 30 || number > 37) {
                        throw new IllegalArgumentException("no picture of a style " + codes);
                    }
                    colour = COLOURS[number - 30];
                }
            }
        }
    }

    private void run(String run, double x, double y) {
        String ink = faint && colour.equals(INK) ? FAINT : colour;
        if (inverse) {
            add(
                    "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"" + ink + "\"/>",
                    x,
                    y,
                    run.length() * COLUMN,
                    LINE);
            ink = BACKGROUND;
        }
        // Characters on their own, so that each stands in its column whatever the font makes of them.
        for (int i = 0; i < run.length(); i++) {
            if (run.charAt(i) != ' ') {
                text(run.substring(i, i + 1), x + i * COLUMN, y + BASELINE, ink, bold);
            }
        }
    }

    private void text(String text, double x, double y, String ink, boolean strong) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("%", "%%");
        add(
                "<text x=\"%.2f\" y=\"%.2f\" font-family=\"DejaVu Sans Mono\" font-size=\"%.1f\" fill=\"" + ink + "\""
                        + (strong ? " font-weight=\"bold\"" : "") + " xml:space=\"preserve\">" + escaped + "</text>",
                x,
                y,
                SIZE);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
