// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.coverage;

import java.util.List;

/**
 * Which parts of what can happen were played, 0 to 1.
 *
 * @param summary the same in words
 */
public record CoverageVerdict(double states, double transitions, double pairs, List<String> summary) {
    /** Copies the summary. */
    public CoverageVerdict {
        summary = List.copyOf(summary);
    }
}
