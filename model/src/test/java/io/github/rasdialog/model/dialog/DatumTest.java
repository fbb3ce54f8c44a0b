// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.source.SourceLocation;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatumTest {
    /** Undecided, they would take hours; the engine gives up on them just so. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"(.*,){8}x , 60", "(a+)+\\1b a 60", "(a|b)*c a 60000"})
    void whatAPatternComesToNoEndOverIsNoValue(String pattern, String typed, int times) {
        Datum datum = new Datum(0, "slow", 1, 65_535, Optional.of(pattern), false, SourceLocation.START);

        assertThat(datum.allows(typed.repeat(times))).isFalse();
    }
}
