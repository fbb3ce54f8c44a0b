// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A document in Markdown.
 *
 * @param path from the root
 * @param text all of it
 */
record Document(String path, String text) {
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

    static Document read(String path) {
        return new Document(path, ProjectFiles.read(path));
    }

    /** What stands in fences that name this language, in order. */
    List<String> snippets(String language) {
        return Pattern.compile("```" + language + "\n(.+?)```\n", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(snippet -> snippet.group(1))
                .toList();
    }

    /** Links into the project that lead nowhere: to no file, or to no heading of one. */
    List<String> brokenLinks() {
        return LINK.matcher(prose())
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.startsWith("https://") && isBroken(target))
                .toList();
    }

    private boolean isBroken(String target) {
        String[] parts = target.split("#", 2);
        Path here = ProjectFiles.ROOT.resolve(path);
        Path file = parts[0].isEmpty() ? here : here.resolveSibling(parts[0]).normalize();
        return !Files.exists(file)
                || parts.length > 1
                        && !read(ProjectFiles.ROOT.relativize(file).toString())
                                .anchors()
                                .contains(parts[1]);
    }

    /** Of its headings, as GitHub makes them. */
    private List<String> anchors() {
        return HEADING.matcher(prose())
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private String prose() {
        return FENCED.matcher(text).replaceAll("");
    }

    @Override
    public String toString() {
        return path;
    }
}
