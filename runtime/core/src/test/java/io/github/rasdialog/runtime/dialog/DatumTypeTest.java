// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DatumTypeTest {
    private static final TerminalCharset ASCII = TerminalCharset.of("US-ASCII");
    private static final DatumType CODE = DatumType.text("code", ASCII, 2, 6).matching("[0-9]+");

    @Property
    void acceptsWhatALineOfTheSameCharactersWouldBe(@ForAll @StringLength(max = 8) String value) {
        Throwable refusal = catchThrowable(() -> CODE.check(value));
        Throwable refusalOfSecret = catchThrowable(() -> CODE.check(Secret.of(value)));

        boolean allowed = value.matches("[0-9]{2,6}");
        assertThat(refusal == null).isEqualTo(allowed);
        assertThat(refusalOfSecret == null).isEqualTo(allowed);
    }

    @Property
    void neverShowsTheValueItRefuses(@ForAll @StringLength(min = 7, max = 30) String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CODE.check(value))
                .withMessage("code must have 2 to 6 bytes, not " + value.length());
    }

    @Test
    void refusesACharacterThatTheCharsetHasNot() {
        DatumType any = DatumType.text("domain", ASCII, 0, 6);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> any.check("caf\u00e9"))
                .withMessage("domain holds a character that US-ASCII has not");
        assertThatCode(() -> any.check("")).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatDoesNotMatchItsPattern() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CODE.check("12x4"))
                .withMessage("code does not match its pattern");
    }

    @Test
    void refusesAnErasedSecret() {
        Secret erased = Secret.of("1234");
        erased.erase();

        assertThatIllegalStateException().isThrownBy(() -> CODE.check(erased));
    }
}
