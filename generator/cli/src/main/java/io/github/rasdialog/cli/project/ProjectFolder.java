// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.project;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The folder of a new project: all files come into it or, if one would stand in the way of another, none. */
final class ProjectFolder {
    private final Path root;

    /** Not yet made, perhaps. */
    ProjectFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Writes new files.
     *
     * @throws IOException if something is in the way, or a file cannot be written; then nothing is left of any
     */
    void write(List<ProjectFile> files) throws IOException {
        for (ProjectFile file : files) {
            requireFree(root.resolve(file.path()));
        }
        Deque<Path> made = new ArrayDeque<>();
        try {
            for (ProjectFile file : files) {
                write(file, made);
            }
        } catch (IOException failure) {
            remove(made, failure);
            throw failure;
        }
    }

    /** Nothing of this name, and nothing but folders of the project's own above it. */
    private void requireFree(Path target) throws IOException {
        for (Path path = target; !path.equals(root); path = path.getParent()) {
            boolean isInTheWay = path.equals(target)
                    ? Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                    : Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                            && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
            if (isInTheWay) {
                throw new FileAlreadyExistsException(path.toString(), null, "is in the way; nothing is written");
            }
        }
    }

    private void write(ProjectFile file, Deque<Path> made) throws IOException {
        Path target = root.resolve(file.path());
        makeFolder(target.getParent(), made);
        Files.createFile(target);
        made.push(target);
        Files.write(target, file.content());
        if (file.executable() && !target.toFile().setExecutable(true, false)) {
            throw new IOException(target + " cannot be made executable");
        }
    }

    private static void makeFolder(Path folder, Deque<Path> made) throws IOException {
        if (!Files.isDirectory(folder)) {
            if (folder.getParent() != null) {
                makeFolder(folder.getParent(), made);
            }
            Files.createDirectory(folder);
            made.push(folder);
        }
    }

    private static void remove(Deque<Path> made, IOException failure) {
        for (Path path : made) {
            try {
                Files.delete(path);
            } catch (IOException stays) {
                failure.addSuppressed(stays);
            }
        }
    }
}
