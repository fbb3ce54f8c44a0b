// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.dialog.SampleDialogs;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CheckerTest {
    private final Verdict token = Checker.check(SampleDialogs.tokenLogin().build());

    @Test
    void theExampleIsRightAndItsPropertiesHold() {
        assertThat(token.diagnostics()).isEmpty();
        assertThat(token.properties()).hasSize(4).allMatch(PropertyVerdict::holds);
    }

    @Test
    void theExamplesFiguresAreThoseOfTheLanguageReference() {
        assertThat(token.figures()).contains(new Figures(34, 70, 4, OptionalLong.of(250), 7));
    }
}
