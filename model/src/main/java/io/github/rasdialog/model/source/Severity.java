// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.source;

/** How bad a {@link Diagnostic} is. */
public enum Severity {
    /** The dialog is refused. */
    ERROR,
    /** The dialog is accepted, but look. */
    WARNING;

    /** As printed: {@code error}, {@code warning}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
