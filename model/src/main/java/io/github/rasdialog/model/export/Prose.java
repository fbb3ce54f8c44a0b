// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

/** Makes what a person wrote, such as a property's name, fit for a comment. */
final class Prose {
    private Prose() {}

    /** One line without control, format, private and unassigned characters. */
    static String line(String written) {
        return written.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    /** One line that neither opens nor ends a comment of C. */
    static String inC(String written) {
        return line(written).replace("*/", "* /").replace("/*", "/ *");
    }

    /** One line of ASCII, for a comment of TLA+ that goes to the end of its line. */
    static String inTla(String written) {
        return line(written).replaceAll("[^ -~]", "?");
    }

    /** One line that does not end a comment of XML. */
    static String inXml(String written) {
        return line(written).replaceAll("-(?=-|$)", "- ");
    }
}
