// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.source;

/** Words of a dialog as messages show them. */
public final class Quoted {
    private static final int LONGEST_SHOWN = 60;

    private Quoted() {}

    /** In double quotes; what is longer than 60 characters is cut and ends in dots. */
    public static String of(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? '"' + text + '"'
                : '"' + text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "...\"";
    }
}
