// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that generated files go to. Nothing outside of it is ever written, and a file that is the same already is
 * left untouched. One run at a time.
 */
public final class OutputTree {
    private final Path root;

    /** The tree below a folder, which need not exist yet. */
    public OutputTree(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Puts a file in its place, at once and whole.
     *
     * @return {@code false}: it was there with the same content, and was not touched
     * @throws IllegalArgumentException if its path is no plain path below the folder
     * @throws IOException if it cannot be written, or a link leads out of the folder
     */
    public boolean write(GeneratedFile file) throws IOException {
        Path target = resolve(file.path());
        byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
        if (Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), content)) {
            return false;
        }
        Path folder = target.getParent();
        requireInside(folder);
        Files.createDirectories(folder);
        Path draft = target.resolveSibling("." + target.getFileName() + ".tmp");
        try {
            Files.write(draft, content);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        return true;
    }

    /**
     * Deletes what an earlier run left: the files whose first line begins with {@code mark} and whose paths are not in
     * {@code kept}, and the folders that become empty.
     *
     * @return how many files were deleted
     */
    public int removeStale(String mark, Set<String> kept) throws IOException {
        List<Path> stale = new ArrayList<>();
        if (Files.isDirectory(root)) {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile() && !kept.contains(relative(file)) && beginsWith(file, mark)) {
                        stale.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        for (Path file : stale) {
            Files.delete(file);
            removeEmpty(file.getParent());
        }
        return stale.size();
    }

    private void removeEmpty(Path folder) throws IOException {
        Path empty = folder;
        while (!empty.equals(root) && isEmpty(empty)) {
            Files.delete(empty);
            empty = empty.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static boolean beginsWith(Path file, String mark) throws IOException {
        // Latin-1 reads any bytes; a mark is ASCII.
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            char[] first = new char[mark.length()];
            return reader.read(first) == first.length && mark.equals(new String(first));
        }
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private Path resolve(String path) {
        Path plain = Path.of(path);
        Path target = root.resolve(plain).normalize();
        boolean stays = !plain.isAbsolute()
                && plain.getRoot() == null
                && !path.contains("\\")
                && plain.normalize().equals(plain)
                && target.startsWith(root)
                && !target.equals(root);
        if (!stays) {
            throw new IllegalArgumentException("not a plain path below the output folder: " + path);
        }
        return target;
    }

    /** Follows links as far as the folder exists. */
    private void requireInside(Path folder) throws IOException {
        Path existing = folder;
        while (existing.startsWith(root)) {
            try {
                if (!existing.toRealPath().startsWith(root.toRealPath())) {
                    throw new IOException("a link leads out of the output folder: " + existing);
                }
                return;
            } catch (NoSuchFileException yetToCome) {
                existing = existing.getParent();
            }
        }
    }
}
