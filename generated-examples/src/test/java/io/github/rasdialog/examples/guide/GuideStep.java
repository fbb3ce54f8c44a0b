// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A block of the guide: commands, what they tell, or an edit.
 *
 * @param kind {@code sh}, {@code text} or {@code diff}
 * @param text each line with its end
 */
record GuideStep(String kind, String text) {
    private static final String ANYTHING = "…";
    private static final String FILE = "--- ";
    private static final Pattern BLOCK = Pattern.compile("(?sm)^```(sh|text|diff)\n(.*?)^```$");

    /** The blocks of a document, in order. */
    static List<GuideStep> of(String document) {
        return BLOCK.matcher(document)
                .results()
                .map((MatchResult block) -> new GuideStep(block.group(1), block.group(2)))
                .toList();
    }

    /** What is told is to match this; an ellipsis stands for any of it, and so does a line of that alone. */
    Pattern told() {
        return Pattern.compile(text.lines()
                .map(line -> line.equals(ANYTHING) ? "(.*\\n)*?" : quoted(line) + "\\n")
                .collect(Collectors.joining()));
    }

    private static String quoted(String line) {
        return Stream.of(line.split(ANYTHING, -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    /** Makes the edit, in the one place where it fits. */
    void edit(Path project) throws IOException {
        List<String> lines = text.lines().toList();
        Path file = project.resolve(lines.get(0).substring(FILE.length()));
        String before = side(lines, '+');
        String content = Files.readString(file).replace("\r\n", "\n");
        int place = content.indexOf(before);
        if (place < 0 || content.indexOf(before, place + 1) >= 0) {
            throw new IOException(file + " has not in one place\n" + before);
        }
        Files.writeString(
                file, content.substring(0, place) + side(lines, '-') + content.substring(place + before.length()));
    }

    private static String side(List<String> lines, char without) {
        return lines.stream()
                .skip(1)
                .filter(line -> line.charAt(0) != without)
                .map(line -> line.substring(1) + "\n")
                .collect(Collectors.joining());
    }
}
