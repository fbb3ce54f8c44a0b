// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTreeTest {
    private static final String MARK = "// Generated";

    @TempDir
    Path folder;

    @Test
    void writesAFileWithItsFolders() throws IOException {
        OutputTree tree = new OutputTree(folder.resolve("not/yet/there"));

        assertThat(tree.write(new GeneratedFile("a/b/C.java", "class C {}\n"))).isTrue();

        assertThat(folder.resolve("not/yet/there/a/b/C.java")).hasContent("class C {}\n");
        assertThat(files()).hasSize(1);
    }

    @Test
    void leavesAFileOfTheSameContentUntouched() throws IOException {
        OutputTree tree = new OutputTree(folder);
        GeneratedFile file = new GeneratedFile("C.java", "class C {}\n");
        tree.write(file);
        Files.setLastModifiedTime(folder.resolve("C.java"), FileTime.from(Instant.EPOCH));

        assertThat(tree.write(file)).isFalse();
        assertThat(Files.getLastModifiedTime(folder.resolve("C.java"))).isEqualTo(FileTime.from(Instant.EPOCH));

        assertThat(tree.write(new GeneratedFile("C.java", "class C { }\n"))).isTrue();
        assertThat(folder.resolve("C.java")).hasContent("class C { }\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../C.java", "a/../../C.java", "/C.java", "a/../C.java", "./C.java", "", "..", "a\\C.java"})
    void refusesAPathThatIsNotPlainlyInside(String path) throws IOException {
        OutputTree tree = new OutputTree(folder.resolve("out"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree.write(new GeneratedFile(path, "class C {}\n")))
                .withMessageStartingWith("not a plain path below the output folder");
        assertThat(files()).isEmpty();
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("a"), outside);
        OutputTree tree = new OutputTree(inside);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> tree.write(new GeneratedFile("a/b/C.java", "class C {}\n")))
                .withMessageStartingWith("a link leads out of the output folder");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void removesItsOwnStaleFilesAndEmptyFoldersAlone() throws IOException {
        OutputTree tree = new OutputTree(folder);
        tree.write(new GeneratedFile("gone/Old.java", MARK + " from old\n"));
        tree.write(new GeneratedFile("kept/New.java", MARK + " from new\n"));
        tree.write(new GeneratedFile("kept/Old.java", MARK + " from old\n"));
        tree.write(new GeneratedFile("foreign/Hand.java", "// by hand\n" + MARK));
        tree.write(new GeneratedFile("foreign/Short.java", "//"));

        assertThat(tree.removeStale(MARK, Set.of("kept/New.java"))).isEqualTo(2);

        assertThat(files()).containsExactly("foreign/Hand.java", "foreign/Short.java", "kept/New.java");
        assertThat(folder.resolve("gone")).doesNotExist();
    }

    @Test
    void hasNothingToRemoveWhereThereIsNoFolder() throws IOException {
        assertThat(new OutputTree(folder.resolve("none")).removeStale(MARK, Set.of()))
                .isZero();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
