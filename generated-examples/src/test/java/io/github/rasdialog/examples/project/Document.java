// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A document in Markdown.
 *
 * @param path from the root
 * @param text all of it
 */
record Document(String path, String text) {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

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

    /** Links into the project, that lead nowhere. */
    List<String> brokenLinks() {
        Path folder = ProjectFiles.ROOT.resolve(path).getParent();
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.startsWith("https://") && !Files.exists(folder.resolve(target)))
                .toList();
    }

    @Override
    public String toString() {
        return path;
    }
}
