// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the project's files from this module's folder, where Maven runs the tests. */
final class ProjectFiles {
    /** The folder that holds the root pom. */
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private ProjectFiles() {}

    /** A file's text, its path given from the root. */
    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
