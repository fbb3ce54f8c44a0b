// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.source.SourceLocation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineSamplesTest {
    @Test
    void aValueIsFoundForAPattern() {
        assertThat(LineSamples.wellFormed(datum("[0-9]{3}-[A-Z]"))).contains("000-A");
    }

    /** Undecided, the search would take hours. */
    @Test
    void noneIsFoundForAPatternThatComesToNoEnd() {
        assertThat(LineSamples.wellFormed(datum("(0+)+\\1b"))).isEmpty();
    }

    private static Datum datum(String pattern) {
        return new Datum(0, "line", 1, 60, Optional.of(pattern), false, SourceLocation.START);
    }
}
