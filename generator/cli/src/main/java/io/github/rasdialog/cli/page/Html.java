// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.page;

/** Text that stands in HTML for itself. */
final class Html {
    private Html() {}

    /** In an element or an attribute. Control characters, which HTML has no words for, become U+FFFD. */
    static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", "\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** JSON in a script element, which no text may end. */
    static String inScript(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
