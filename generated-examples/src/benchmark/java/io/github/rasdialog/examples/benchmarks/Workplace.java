// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder for a benchmark to work in, gone when it is closed.
 *
 * @param folder the folder
 */
record Workplace(Path folder) implements AutoCloseable {
    /** Makes the folder. */
    Workplace() throws IOException {
        this(Files.createTempDirectory("rasdialog-benchmark"));
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
