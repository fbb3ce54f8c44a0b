// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import io.github.rasdialog.model.source.SourceLocation;

/**
 * Complete is called with a report.
 *
 * @param name {@code (failed)} or {@code (undecided)} where it is built in: no name of the YAML equals these
 * @param builtIn whether the YAML does not write it
 */
public record Completing(int index, String name, SourceLocation location, Report report, boolean builtIn)
        implements State {

    /** Whether it reports success. */
    public boolean succeeds() {
        return report instanceof Report.Verdict verdict && verdict.success();
    }
}
