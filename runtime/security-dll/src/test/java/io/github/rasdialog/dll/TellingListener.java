// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.dll;

import io.github.rasdialog.runtime.observe.TransactionListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A listener of a user's, found on the class path: where the Java machine was started to want that, writes down what it
 * hears, one thread after the other, and then throws.
 */
public final class TellingListener implements TransactionListener {
    /** The system property that names the file to write. */
    static final String FILE = "rasdialog.heard";

    /** Appending in Wine is to look for the end and then to write there: two at once would write over each other. */
    @Override
    public synchronized void ended(Ended event) {
        String file = System.getProperty(FILE, "");
        if (!file.isEmpty()) {
            String line = event + ", counted " + SecurityDll.counters().orElseThrow() + "\n";
            try {
                Files.writeString(Path.of(file), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            throw new IllegalStateException("a listener that is broken");
        }
    }
}
