// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.source;

import java.util.List;

/**
 * A dialog's file as it was read.
 *
 * @param name as messages show it
 * @param text all of it, without a byte order mark; bytes that are not UTF-8 stand as U+FFFD
 */
public record SourceFile(String name, String text) {
    /** The text of a line, from 1, without its end (LF, CR or CR LF); empty past the last. */
    public String line(int number) {
        List<String> lines = text.lines().skip(number - 1L).limit(1).toList();
        return lines.isEmpty() ? "" : lines.get(0);
    }
}
