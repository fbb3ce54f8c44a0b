// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import java.util.regex.Pattern;

/**
 * Sets JavaPoet's output closer together: a Javadoc of one line on one line, plain fields without blank lines between
 * them, empty bodies as {@code {}}. No string literal spans lines, so only code and comments are touched.
 */
final class Layout {
    private static final Pattern SHORT_JAVADOC = Pattern.compile("/\\*\\*\n +\\* (.{1,90})\n +\\*/\n");
    private static final Pattern EMPTY_BODY = Pattern.compile("\\{\n *}\n");
    private static final Pattern BETWEEN_CONSTANTS = between("(?:private )?static final ");
    private static final Pattern BETWEEN_FIELDS = between("private (?!static)");

    private Layout() {}

    static String tidy(String source) {
        String shorter = SHORT_JAVADOC.matcher(source).replaceAll("/** $1 */\n");
        String emptied = EMPTY_BODY.matcher(shorter).replaceAll("{}\n");
        String constants = BETWEEN_CONSTANTS.matcher(emptied).replaceAll("$1");
        return BETWEEN_FIELDS.matcher(constants).replaceAll("$1");
    }

    /** A blank line between two fields of one line each that begin alike. */
    private static Pattern between(String modifiers) {
        String field = " {4}" + modifiers + "[^(\n]*(?:;| = [^\n]*;)\n";
        return Pattern.compile("(?<=\n)(" + field + ")\n(?=" + field + ")");
    }
}
