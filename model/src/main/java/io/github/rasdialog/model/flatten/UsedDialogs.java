// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.flatten;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the files are that a dialog uses. Paths lead from the folder of the dialog's own file downwards: their parts are
 * ASCII letters, digits, {@code _}, {@code -} and single dots inside, with {@code /} between them.
 */
@FunctionalInterface
public interface UsedDialogs {
    /** Of a dialog that was not read from a folder: no file can be read. */
    UsedDialogs NONE = path -> {
        throw new FileSystemException(path, null, "this dialog was not read from a folder");
    };

    /**
     * The files in a folder and below it. Symbolic links are followed, but for those that lead out of the folder.
     *
     * @param folder that of the dialog's own file
     */
    static UsedDialogs below(Path folder) {
        return new FolderOfDialogs(folder);
    }

    /**
     * Reads a file, at most 1 MiB and a byte of it.
     *
     * @throws NoSuchFileException if there is no such file
     * @throws FileSystemException if it cannot be read, with a reason to be shown, if there is one
     * @throws IOException if it cannot be read
     */
    byte[] read(String path) throws IOException;

    /** The names of the dialogs in the folder of a file that is not there, to guess which was meant. */
    default List<String> beside(String path) {
        return List.of();
    }
}
