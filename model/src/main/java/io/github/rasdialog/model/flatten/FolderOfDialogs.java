// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.flatten;

import io.github.rasdialog.model.yaml.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The dialogs in a folder and below it. */
record FolderOfDialogs(Path folder) implements UsedDialogs {
    private static final String SUFFIX = ".dialog.yaml";
    private static final int MOST_NAMED = 1000;

    @Override
    public byte[] read(String path) throws IOException {
        Path file = folder.resolve(path).toRealPath();
        if (!file.startsWith(folder.toRealPath())) {
            throw new FileSystemException(path, null, "a link leads out of the folder");
        }
        if (!Files.isRegularFile(file)) {
            throw new FileSystemException(path, null, "it is no file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SourceText.MAX_BYTES + 1);
        }
    }

    @Override
    public List<String> beside(String path) {
        Path place = folder.resolve(path).toAbsolutePath().getParent();
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .sorted()
                    .limit(MOST_NAMED)
                    .toList();
        } catch (IOException | UncheckedIOException cannotBeListed) {
            return List.of(); // nothing is guessed then; what is wrong with the file itself is told all the same
        }
    }
}
