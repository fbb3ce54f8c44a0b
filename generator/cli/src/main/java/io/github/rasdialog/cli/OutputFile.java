// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A single file that a command writes, in whatever folder it is to be. */
final class OutputFile {
    private OutputFile() {}

    /** Writes it, and makes its folder if there is none. */
    static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, content);
    }
}
