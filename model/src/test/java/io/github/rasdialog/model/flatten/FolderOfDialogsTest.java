// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.flatten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rasdialog.model.yaml.SourceText;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderOfDialogsTest {
    @TempDir
    private Path root;

    private Path folder;
    private UsedDialogs files;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(root.resolve("dialogs/parts")).getParent();
        Files.writeString(root.resolve("outside.dialog.yaml"), "secret");
        Files.writeString(folder.resolve("parts/new-pin.dialog.yaml"), "inside");
        Files.writeString(folder.resolve("parts/notes.txt"), "no dialog");
        files = UsedDialogs.below(folder);
    }

    @Test
    void readsAFileBelow() throws IOException {
        assertThat(files.read("parts/new-pin.dialog.yaml")).asString().isEqualTo("inside");
    }

    @Test
    void readsNoMoreThanAByteTooMuch() throws IOException {
        Files.write(folder.resolve("large.dialog.yaml"), new byte[SourceText.MAX_BYTES + 1000]);

        assertThat(files.read("large.dialog.yaml")).hasSize(SourceText.MAX_BYTES + 1);
    }

    @Test
    void aLinkIsFollowedAsFarAsItStaysInTheFolder() throws IOException {
        Files.createSymbolicLink(folder.resolve("in.dialog.yaml"), folder.resolve("parts/new-pin.dialog.yaml"));
        Files.createSymbolicLink(folder.resolve("out.dialog.yaml"), root.resolve("outside.dialog.yaml"));
        Files.createSymbolicLink(folder.resolve("up"), root);

        assertThat(files.read("in.dialog.yaml")).asString().isEqualTo("inside");
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> files.read("out.dialog.yaml"))
                .satisfies(refused -> assertThat(refused.getReason()).isEqualTo("a link leads out of the folder"));
        assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> files.read("up/outside.dialog.yaml"));
    }

    @Test
    void aFolderThatIsItselfALinkIsNoWayOut() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("link"), folder);

        assertThat(UsedDialogs.below(link).read("parts/new-pin.dialog.yaml"))
                .asString()
                .isEqualTo("inside");
    }

    @Test
    void whatIsNoFileIsNotOpened() throws IOException {
        Files.createDirectory(folder.resolve("folder.dialog.yaml"));

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> files.read("folder.dialog.yaml"))
                .satisfies(refused -> assertThat(refused.getReason()).isEqualTo("it is no file"));
    }

    @Test
    void tellsWhatIsBesideAFileThatIsNotThere() {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> files.read("parts/newpin.dialog.yaml"));
        assertThat(files.beside("parts/newpin.dialog.yaml")).containsExactly("new-pin.dialog.yaml");
        assertThat(files.beside("nowhere/newpin.dialog.yaml")).isEmpty();
    }
}
