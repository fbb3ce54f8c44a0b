// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The example on a page, and what its mend makes of it. */
record PageText(String markdown) {
    private static final Pattern FENCE = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    String example() {
        List<String> examples = fenced("yaml");
        assertThat(examples).as("one example on the page").hasSize(1);
        return examples.get(0);
    }

    /** The example with each of the page's hunks put in: its old lines stand there once, and give way to its new ones. */
    String mended() {
        List<String> hunks = fenced("diff");
        assertThat(hunks).as("a mend on the page").isNotEmpty();
        String text = example();
        for (String hunk : hunks) {
            text = patched(text, hunk);
        }
        return text;
    }

    private static String patched(String text, String hunk) {
        String old = lines(hunk, '-');
        String fresh = lines(hunk, '+');
        String before = "\n" + text;
        assertThat(before.split(Pattern.quote("\n" + old), -1)).as(hunk).hasSize(2);
        return before.replace("\n" + old, "\n" + fresh).substring(1);
    }

    /** The hunk's lines that are marked so, and those that are not marked. */
    private static String lines(String hunk, char mark) {
        return hunk.lines()
                .filter(line -> line.charAt(0) == mark || line.charAt(0) == ' ')
                .map(line -> line.substring(1) + "\n")
                .collect(Collectors.joining());
    }

    private List<String> fenced(String language) {
        return FENCE.matcher(markdown)
                .results()
                .filter(match -> match.group(1).equals(language))
                .map(match -> match.group(2))
                .toList();
    }
}
