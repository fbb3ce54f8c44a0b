// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the dialogs of a folder. */
public final class DialogFiles {
    /** How the name of a dialog's file ends. */
    public static final String SUFFIX = ".dialog.yaml";

    private DialogFiles() {}

    /**
     * Every {@code *.dialog.yaml} in a folder and below it, in an order that does not depend on the machine.
     *
     * @throws IOException if the folder cannot be read
     */
    public static List<Path> under(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .filter(file -> Files.isRegularFile(file) || isDangling(file))
                    .sorted((a, b) -> shown(folder, a).compareTo(shown(folder, b)))
                    .toList();
        }
    }

    /** Whether a link leads nowhere: whoever reads it is told, as of every file that cannot be read. */
    private static boolean isDangling(Path file) {
        return Files.isSymbolicLink(file) && !Files.exists(file);
    }

    /** A file's name as messages show it: relative to {@code base} where it lies below, with {@code /} between its parts. */
    static String shown(Path base, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path absoluteBase = base.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(absoluteBase) ? absoluteBase.relativize(absolute) : file;
        return shown.toString().replace('\\', '/');
    }
}
