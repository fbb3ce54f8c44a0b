// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import io.github.rasdialog.model.source.SourceLocation;
import java.util.Optional;

/**
 * A piece of text that a dialog keeps.
 *
 * @param index its place among the data, from 0
 * @param min the least number of bytes
 * @param max the greatest number of bytes, 1 to 65,535
 * @param pattern a {@code java.util.regex} expression that matches every whole value
 * @param secret whether it must never be shown (S2)
 * @param location of its key
 */
public record Datum(
        int index, String name, int min, int max, Optional<String> pattern, boolean secret, SourceLocation location) {

    /** The least number of bytes that a value really has: where {@code min} is 0 the pattern may still refuse the empty one. */
    public int least() {
        return min == 0 && !allows("") ? 1 : min;
    }

    /** Whether a line, one character a byte, is a value of it; where its pattern comes to no end, it is none. */
    public boolean allows(String line) {
        if (line.length() < min || line.length() > max) {
            return false;
        }
        return pattern.isEmpty() || BoundedLine.matches(pattern.get(), line);
    }
}
