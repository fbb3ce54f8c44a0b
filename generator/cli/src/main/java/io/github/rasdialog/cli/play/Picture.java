// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import java.util.List;
import java.util.Optional;
import org.jline.utils.AttributedString;

/**
 * A screen full.
 *
 * @param lines as many as the screen has, none wider than it is
 * @param cursor where the caller types; empty where he cannot
 */
record Picture(List<AttributedString> lines, Optional<Place> cursor) {
    /** A place on the screen, from 0. */
    record Place(int line, int column) {}

    /** Copies the lines. */
    Picture {
        lines = List.copyOf(lines);
    }

    /** Without its styles. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.toString().stripTrailing()).append('\n'));
        return text.toString();
    }
}
