// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real files, and what the file system tells of them. A change that is not told hangs the test. */
@Timeout(60)
class FileChangesTest {
    @TempDir
    private Path folder;

    @Test
    void aFileMayBeWrittenReplacedAndDeleted() throws Exception {
        Path file = Files.writeString(folder.resolve("a.dialog.yaml"), "1");
        try (Changes changes = new FileChanges(List.of(file))) {
            Files.writeString(file, "2");
            assertThat(changes.await()).isTrue();

            Path draft = Files.writeString(folder.resolve("a.dialog.yaml~"), "3");
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            assertThat(changes.await()).isTrue();

            Files.delete(file);
            assertThat(changes.await()).isTrue();

            Files.writeString(file, "4");
            assertThat(changes.await()).isTrue();
        }
    }

    @Test
    void aFolderMadeLaterIsWatchedTooHoweverDeep() throws Exception {
        try (Changes changes = new FileChanges(List.of(folder))) {
            Path deep = Files.createDirectories(folder.resolve("a/b/c"));
            assertThat(changes.await()).isTrue();

            Files.writeString(deep.resolve("a.dialog.yaml"), "1");
            assertThat(changes.await()).isTrue();
        }
    }

    @Test
    void aFolderMayGoAndComeBack() throws Exception {
        Path dialogs = Files.createDirectories(folder.resolve("src/dialog"));
        try (Changes changes = new FileChanges(List.of(dialogs))) {
            Files.delete(dialogs);
            Files.delete(dialogs.getParent());
            assertThat(changes.await()).isTrue();

            Files.createDirectory(dialogs.getParent());
            assertThat(changes.await()).isTrue();

            Files.createDirectory(dialogs);
            assertThat(changes.await()).isTrue();

            write(dialogs);
            assertThat(changes.await()).isTrue();
        }
    }

    @Test
    void filesInOtherFoldersMayBeWatchedLater() throws Exception {
        Path file = Files.writeString(folder.resolve("a.dialog.yaml"), "1");
        Path part = folder.resolve("parts/deep/b.dialog.yaml");
        Files.createDirectory(folder.resolve("parts"));
        try (Changes changes = new FileChanges(List.of(file))) {
            changes.watchAlso(List.of(part));

            Files.createDirectory(part.getParent());
            assertThat(changes.await()).isTrue();

            write(part.getParent());
            assertThat(changes.await()).isTrue();
        }
    }

    private static void write(Path dialogs) throws IOException {
        Files.writeString(dialogs.resolve("a.dialog.yaml"), "1");
    }
}
