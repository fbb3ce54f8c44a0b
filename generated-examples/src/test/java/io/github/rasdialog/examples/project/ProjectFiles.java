// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the project's files from this module's folder, where Maven runs the tests. */
public final class ProjectFiles {
    /** The folder that holds the root pom. */
    public static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static final Pattern SOURCE = Pattern.compile("[a-z/-]+/src/(main|test)/java/.*\\.java");

    private ProjectFiles() {}

    /** A file's text, its path given from the root. */
    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All Java sources that people wrote, main and test. */
    static List<Path> javaSources() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file ->
                            SOURCE.matcher(ROOT.relativize(file).toString()).matches())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many lines a text file has. */
    static int lineCount(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
