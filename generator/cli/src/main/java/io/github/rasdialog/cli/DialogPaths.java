// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.generator.DialogFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns the paths of a command line into files. */
final class DialogPaths {
    private DialogPaths() {}

    /**
     * The files that paths name, each once, in order; of a folder every {@code *.dialog.yaml} below it.
     *
     * @throws IOException if a path leads nowhere, a folder cannot be read, or it holds no dialog
     */
    static List<Path> files(List<Path> paths) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(under(path));
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new NoSuchFileException(path.toString());
            }
        }
        return List.copyOf(files);
    }

    private static List<Path> under(Path folder) throws IOException {
        List<Path> found = DialogFiles.under(folder);
        if (found.isEmpty()) {
            throw new IOException(folder + ": no *" + DialogFiles.SUFFIX + " in this folder");
        }
        return found;
    }
}
