// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Tells when it is worth to look at files again. One thread. */
public interface Changes extends AutoCloseable {
    /**
     * Waits until files may have changed, and for the end of a flurry of changes.
     *
     * @return {@code false}: no change will be told any more
     * @throws IOException if files cannot be watched
     */
    boolean await() throws IOException, InterruptedException;

    /**
     * Watches these files too, in the place of those that were last named here.
     *
     * @throws IOException if they cannot be watched
     */
    void watchAlso(List<Path> files) throws IOException;

    /** Watches nothing any more. */
    @Override
    void close() throws IOException;
}
