// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.source;

/**
 * A place in a dialog's file.
 *
 * @param line from 1
 * @param column from 1, in characters (code points)
 */
public record SourceLocation(int line, int column) implements Comparable<SourceLocation> {
    /** The first character. */
    public static final SourceLocation START = new SourceLocation(1, 1);

    @Override
    public int compareTo(SourceLocation other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
