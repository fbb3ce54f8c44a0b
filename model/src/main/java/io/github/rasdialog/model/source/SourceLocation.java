// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.source;

import java.util.Comparator;
import java.util.Optional;

/**
 * A place in a dialog's file, or in a file that the dialog uses. Ordered by file, the dialog's own first, then line and
 * column.
 *
 * @param file the path of a used file from the folder of the dialog's own, {@code /} between its parts; empty for the
 *     dialog's own
 * @param line from 1
 * @param column from 1, in characters (code points)
 */
public record SourceLocation(Optional<String> file, int line, int column) implements Comparable<SourceLocation> {
    /** The first character of the dialog's own file. */
    public static final SourceLocation START = new SourceLocation(1, 1);

    private static final Comparator<SourceLocation> ORDER = Comparator.comparing(
                    (SourceLocation place) -> place.file.orElse(""))
            .thenComparingInt(SourceLocation::line)
            .thenComparingInt(SourceLocation::column);

    /** A place in the dialog's own file. */
    public SourceLocation(int line, int column) {
        this(Optional.empty(), line, column);
    }

    /** The first character of a file that the dialog uses. */
    public static SourceLocation startOf(String usedFile) {
        return new SourceLocation(Optional.of(usedFile), 1, 1);
    }

    /** Another place in the same file. */
    public SourceLocation at(int otherLine, int otherColumn) {
        return new SourceLocation(file, otherLine, otherColumn);
    }

    /** The line in words: {@code line 12}, {@code line 12 of new-pin.dialog.yaml}. */
    public String inWords() {
        return "line " + line + file.map(name -> " of " + name).orElse("");
    }

    /** The line as tables show it: {@code 12}, {@code new-pin.dialog.yaml:12}. */
    public String inTables() {
        return file.map(name -> name + ":").orElse("") + line;
    }

    @Override
    public int compareTo(SourceLocation other) {
        return ORDER.compare(this, other);
    }

    /** {@code 12:5}, {@code new-pin.dialog.yaml:12:5}. */
    @Override
    public String toString() {
        return inTables() + ":" + column;
    }
}
