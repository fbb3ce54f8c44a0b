// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import io.github.rasdialog.cli.watch.Changes;
import io.github.rasdialog.cli.watch.FileChanges;
import io.github.rasdialog.cli.watch.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks again whenever a dialog, or one that it uses, has changed, is new or is gone, and says which. A file that is saved as it was is not
 * checked again. One thread; the status may be asked for by another.
 */
final class CheckWatch {
    private static final String HEADER = "-- ";

    private final Terminal terminal;
    private final List<Path> paths;
    private final Check check;

    private Seen seen = Seen.NOTHING;
    private Set<Path> used = Set.of();
    private volatile int status = ExitStatus.USAGE;

    /** Checks files and tells what is to be told. */
    interface Check {
        Checked of(List<Path> files) throws IOException;
    }

    /**
     * What came of a check.
     *
     * @param status the exit status
     * @param used what the files use, directly or through others, whether it is there or not
     */
    record Checked(int status, Set<Path> used) {}

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
        take(check.of(files), files, changes);
        terminal.flush();
        while (changes.await()) {
            look(changes);
            terminal.flush();
        }
        return status;
    }

    private void look(Changes changes) throws IOException {
        Optional<IOException> missing = Optional.empty();
        List<Path> files = List.of();
        try {
            files = DialogPaths.files(paths);
        } catch (UncheckedIOException unreadable) {
            missing = Optional.of(unreadable.getCause());
        } catch (IOException unreadable) {
            missing = Optional.of(unreadable);
        }
        if (!tellNews(Seen.in(withUsed(files)))) {
            return;
        }
        if (missing.isPresent()) {
            complain(missing.get());
        } else {
            check(files, changes);
        }
    }

    private void check(List<Path> files, Changes changes) throws IOException {
        Checked checked;
        try {
            checked = check.of(files);
        } catch (IOException gone) {
            complain(gone);
            return;
        }
        take(checked, files, changes);
    }

    private void take(Checked checked, List<Path> files, Changes changes) throws IOException {
        status = checked.status();
        used = checked.used();
        changes.watchAlso(List.copyOf(used));
        seen = seen.of(withUsed(files));
    }

    private Set<Path> withUsed(List<Path> files) {
        Set<Path> all = new LinkedHashSet<>(files);
        all.addAll(used);
        return all;
    }

    private void complain(IOException failure) {
        status = Complaints.complain(terminal, Complaints.of(failure));
    }

    private boolean tellNews(Seen now) {
        List<String> news = now.since(seen);
        seen = now;
        news.forEach(line -> terminal.out().println(HEADER + line));
        terminal.out().flush();
        return !news.isEmpty();
    }
}
