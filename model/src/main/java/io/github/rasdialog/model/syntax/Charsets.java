// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.syntax;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The charsets that a terminal may have: each makes one byte of a character. */
final class Charsets {
    static final Charset DEFAULT = StandardCharsets.US_ASCII;

    /** As they are spelt. */
    static final List<String> NAMES = List.of(
            "US-ASCII",
            "ISO-8859-1",
            "ISO-8859-2",
            "ISO-8859-3",
            "ISO-8859-4",
            "ISO-8859-5",
            "ISO-8859-6",
            "ISO-8859-7",
            "ISO-8859-8",
            "ISO-8859-9",
            "ISO-8859-13",
            "ISO-8859-15",
            "ISO-8859-16",
            "windows-1250",
            "windows-1251",
            "windows-1252",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "windows-1258",
            "IBM437",
            "IBM850",
            "IBM852",
            "IBM858");

    private Charsets() {}

    /** As a dialog spells it; Java calls IBM858 otherwise. */
    static String nameOf(Charset charset) {
        return NAMES.stream()
                .filter(name -> Charset.forName(name).equals(charset))
                .findFirst()
                .orElseGet(charset::name);
    }
}
