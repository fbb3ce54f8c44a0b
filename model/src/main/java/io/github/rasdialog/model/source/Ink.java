// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.source;

/** How text stands out: not at all, or as terminals show it. */
public enum Ink {
    /** Plain text, for files and pipes. */
    PLAIN,
    /** The colours of a terminal (ECMA-48). */
    TERMINAL;

    /** In bold. */
    public String strong(String text) {
        return coded("1", text);
    }

    /** Errors in red, warnings in magenta. */
    public String of(Severity severity, String text) {
        return coded(severity == Severity.ERROR ? "1;31" : "1;35", text);
    }

    /** What is taken away, in red. */
    public String removed(String text) {
        return coded("31", text);
    }

    /** What is added or right, in green. */
    public String added(String text) {
        return coded("32", text);
    }

    private String coded(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
