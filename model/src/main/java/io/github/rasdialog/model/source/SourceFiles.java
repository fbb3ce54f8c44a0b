// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.source;

import java.util.Map;

/**
 * A dialog's file, with those that the dialog uses.
 *
 * @param main the dialog's own
 * @param used directly or through others, by their paths from the folder of the dialog's own
 */
public record SourceFiles(SourceFile main, Map<String, SourceFile> used) {
    /** Copies the map. */
    public SourceFiles {
        used = Map.copyOf(used);
    }

    /** A file that uses none. */
    public static SourceFiles of(SourceFile main) {
        return new SourceFiles(main, Map.of());
    }

    /**
     * The file that a place lies in.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public SourceFile of(SourceLocation place) {
        SourceFile file = place.file().isEmpty() ? main : used.get(place.file().get());
        if (file == null) {
            throw new IllegalArgumentException("a place in another file: " + place);
        }
        return file;
    }

    /** A place as compilers name it: {@code login/new-pin.dialog.yaml:12:5}. */
    public String shown(SourceLocation place) {
        return of(place).name() + ":" + place.line() + ":" + place.column();
    }
}
