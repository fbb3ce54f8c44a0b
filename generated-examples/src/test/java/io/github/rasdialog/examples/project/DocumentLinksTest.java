// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a document of the project links to is there: the file, and the heading in it. */
class DocumentLinksTest {
    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(ProjectFiles.ROOT)) {
            return files.map(ProjectFiles.ROOT::relativize)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of("target", ".git", "resources").noneMatch(name -> contains(file, name)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean contains(Path file, String folder) {
        return Stream.iterate(file, path -> path != null, Path::getParent).anyMatch(path -> path.endsWith(folder));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Path document) {
        assertThat(Document.read(document.toString()).brokenLinks()).isEmpty();
    }
}
