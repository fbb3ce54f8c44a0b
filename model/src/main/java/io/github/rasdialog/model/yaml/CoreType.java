// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.yaml;

import java.util.regex.Pattern;

/** What an unquoted scalar is by the core schema of YAML 1.2 (10.3.2). There, {@code yes} is a string and {@code 010} is ten. */
public enum CoreType {
    /** {@code null}, {@code ~} or nothing at all. */
    NULL("null|Null|NULL|~|"),
    /** {@code true} or {@code false}. */
    BOOLEAN("true|True|TRUE|false|False|FALSE"),
    /** Decimal, {@code 0o} octal or {@code 0x} hexadecimal. */
    INTEGER("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"),
    /** With a fraction or an exponent, infinite, or no number. */
    FLOAT("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?(\\.inf|\\.Inf|\\.INF)|\\.nan|\\.NaN|\\.NAN"),
    /** Anything else. */
    STRING("(?s).*");

    /** Longer than any number that a dialog may hold; keeps hostile scalars away from the expressions. */
    private static final int LONGEST_TYPED = 1000;

    private final Pattern form;

    CoreType(String form) {
        this.form = Pattern.compile(form);
    }

    /** The type of an unquoted scalar. */
    static CoreType of(String text) {
        if (text.length() > LONGEST_TYPED) {
            return STRING;
        }
        for (CoreType type : values()) {
            if (type.form.matcher(text).matches()) {
                return type;
            }
        }
        throw new IllegalStateException("the last type matches everything");
    }
}
