// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.cli.watch.Changes;
import io.github.rasdialog.cli.watch.FileChanges;
import io.github.rasdialog.cli.watch.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Checks again whenever a dialog has changed, is new or is gone, and says which. A file that is saved as it was is not
 * checked again. One thread; the status may be asked for by another.
 */
final class CheckWatch {
    private static final String HEADER = "-- ";

    private final Terminal terminal;
    private final List<Path> paths;
    private final Check check;

    private Seen seen = Seen.NOTHING;
    private volatile int status = ExitStatus.USAGE;

    /** Checks files, tells what is to be told, and gives the exit status. */
    interface Check {
        int of(List<Path> files) throws IOException;
    }

    CheckWatch(Terminal terminal, List<Path> paths, Check check) {
        this.terminal = terminal;
        this.paths = paths;
        this.check = check;
    }

    /**
     * Goes on until the process is interrupted, which ends with the status of the last check.
     *
     * @throws IOException if the paths cannot be read at first, or files cannot be watched
     */
    int runUntilInterrupted() throws IOException, InterruptedException {
        Thread goodbye = new Thread(() -> {
            terminal.flush();
            Runtime.getRuntime().halt(status);
        });
        try (Changes changes = new FileChanges(paths)) {
            Runtime.getRuntime().addShutdownHook(goodbye);
            return run(changes);
        } finally {
            Runtime.getRuntime().removeShutdownHook(goodbye);
        }
    }

    /** Goes on while changes are told; gives the status of the last check. */
    int run(Changes changes) throws IOException, InterruptedException {
        List<Path> files = DialogPaths.files(paths);
        seen = Seen.in(files);
        status = check.of(files);
        terminal.flush();
        while (changes.await()) {
            look();
            terminal.flush();
        }
        return status;
    }

    private void look() {
        Optional<IOException> missing = Optional.empty();
        List<Path> files = List.of();
        try {
            files = DialogPaths.files(paths);
        } catch (UncheckedIOException unreadable) {
            missing = Optional.of(unreadable.getCause());
        } catch (IOException unreadable) {
            missing = Optional.of(unreadable);
        }
        if (tellNews(Seen.in(files))) {
            status = missing.isPresent() ? complain(missing.get()) : checked(files);
        }
    }

    private int checked(List<Path> files) {
        try {
            return check.of(files);
        } catch (IOException gone) {
            return complain(gone);
        }
    }

    private int complain(IOException failure) {
        return Complaints.complain(terminal, Complaints.of(failure));
    }

    private boolean tellNews(Seen now) {
        List<String> news = now.since(seen);
        seen = now;
        news.forEach(line -> terminal.out().println(HEADER + line));
        terminal.out().flush();
        return !news.isEmpty();
    }
}
