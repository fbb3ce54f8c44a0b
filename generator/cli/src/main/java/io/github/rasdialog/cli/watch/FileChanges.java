// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.watch;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Changes that the file system tells of, in folders and all below them, also those made later, and beside single files.
 * A folder is watched and not its files, since editors put new files in the place of old ones. What is told may concern
 * other files too. Where a path is gone, the folder above it is watched until it comes back.
 */
public final class FileChanges implements Changes {
    /** An editor that saves is done once nothing has happened for so long. */
    private static final long QUIET_MILLIS = 50;

    /** Where something happens all the time, nobody waits longer than for so many changes. */
    private static final int LONGEST_FLURRY = 100;

    private final List<Path> paths;
    private final WatchService service;
    private List<Path> also = List.of();

    /**
     * Begins to watch.
     *
     * @param paths files and folders
     * @throws IOException if they cannot be watched
     */
    public FileChanges(List<Path> paths) throws IOException {
        this.paths = absolute(paths);
        this.service = this.paths.get(0).getFileSystem().newWatchService();
        try {
            watch();
        } catch (IOException failure) {
            service.close();
            throw failure;
        }
    }

    private static List<Path> absolute(List<Path> paths) {
        return paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    }

    @Override
    public void watchAlso(List<Path> files) throws IOException {
        also = absolute(files);
        watch();
    }

    @Override
    public boolean await() throws IOException, InterruptedException {
        Optional<WatchKey> changed = Optional.of(service.take());
        for (int i = 0; i < LONGEST_FLURRY && changed.isPresent(); i++) {
            clear(changed.get());
            changed = Optional.ofNullable(service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS));
        }
        changed.ifPresent(FileChanges::clear);
        watch();
        return true;
    }

    /** What exactly has happened does not matter: whoever is told looks at the files. */
    private static void clear(WatchKey key) {
        key.pollEvents();
        key.reset();
    }

    /** Folders that are watched already stay so. */
    private void watch() throws IOException {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                watchBelow(path);
            } else {
                watchAbove(path);
            }
        }
        for (Path file : also) {
            watchAbove(file);
        }
    }

    private void watchBelow(Path root) throws IOException {
        watchAbove(root);
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                watch(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException goneOrClosed) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void watchAbove(Path path) throws IOException {
        Path folder = path.getParent();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        if (folder != null) {
            watch(folder);
        }
    }

    private void watch(Path folder) throws IOException {
        try {
            folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
        } catch (NoSuchFileException goneMeanwhile) {
            // Its own folder tells of that.
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
