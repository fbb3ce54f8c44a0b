// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.callback;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;

/**
 * Call-backs as lines at the end of a file, {@code 2026-11-28T11:00:00Z alice +49301234567}, for another program to read.
 * A line is on the disk when {@link #note} returns. Thread-safe; one process writes the file.
 */
public final class CallBackQueue implements CallBacks {
    private final Path file;
    private final InstantSource clock;

    /** A queue in this file, which need not be there yet. */
    public CallBackQueue(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public synchronized void note(String user, String number) throws IOException {
        Files.writeString(
                file,
                clock.instant() + " " + user + " " + number + "\n",
                StandardCharsets.US_ASCII,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.DSYNC);
    }

    @Override
    public String toString() {
        return "CallBackQueue in " + file;
    }
}
