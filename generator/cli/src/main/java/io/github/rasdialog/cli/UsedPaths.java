// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.model.flatten.UsedDialogs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The files that a dialog uses, with a memory of where they are, or should be. One thread. */
final class UsedPaths implements UsedDialogs {
    private final Path file;
    private final UsedDialogs files;
    private final Set<Path> asked = new LinkedHashSet<>();

    /** Of the dialog in a file. */
    UsedPaths(Path file) {
        this.file = file;
        this.files = UsedDialogs.below(file.toAbsolutePath().getParent());
    }

    @Override
    public byte[] read(String path) throws IOException {
        asked.add(file.resolveSibling(path));
        return files.read(path);
    }

    @Override
    public List<String> beside(String path) {
        return files.beside(path);
    }

    /** What was asked for, each once, in order. */
    Set<Path> asked() {
        return asked;
    }
}
