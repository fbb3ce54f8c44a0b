// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.cli.serve.Echo.Reading;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class EchoTest {
    private final StringBuilder screen = new StringBuilder();
    private final Echo echo = new Echo(bytes -> screen.append(new String(bytes, ISO_8859_1)));

    private void types(String keys) {
        for (byte key : keys.getBytes(ISO_8859_1)) {
            echo.typed(key);
        }
    }

    @Example
    void aLineThatIsReadIsShownAndASecretIsNot() {
        echo.reads(Reading.SHOWN);
        types("alice\r\n");
        echo.reads(Reading.NONE);
        echo.reads(Reading.HIDDEN);
        types("123456\n");
        assertThat(screen).hasToString("alice\r\n\r\n");
    }

    @Example
    void whatIsTypedAheadIsShownWhenItIsRead() {
        types("alice\r123456\rbob\r");
        assertThat(screen).isEmpty();
        echo.reads(Reading.SHOWN);
        echo.reads(Reading.NONE);
        assertThat(screen).hasToString("alice\r\n");
        echo.reads(Reading.HIDDEN);
        echo.reads(Reading.NONE);
        echo.reads(Reading.SHOWN);
        assertThat(screen).hasToString("alice\r\n\r\nbob\r\n");
    }

    @Example
    void whatIsRubbedOutIsTakenBackAndNoMoreThanThat() {
        echo.reads(Reading.SHOWN);
        types("ab\b\b\bc\u001B[2J\r");
        assertThat(screen).hasToString("ab\b \b\b \bc[2J\r\n");
    }

    @Example
    void aLineThatIsLeftHalfTypedIsShownNoFurther() {
        echo.reads(Reading.SHOWN);
        types("al");
        echo.reads(Reading.NONE);
        types("12");
        echo.reads(Reading.HIDDEN);
        types("34\r");
        assertThat(screen).hasToString("al\r\n");
    }

    @Property
    void noPieceOfASecretIsShownWheneverItIsTyped(
            @ForAll @AlphaChars @StringLength(max = 8) String name,
            @ForAll @NumericChars @StringLength(min = 1, max = 8) String secret,
            @ForAll int first,
            @ForAll int second) {
        StringBuilder shown = new StringBuilder();
        Echo any = new Echo(bytes -> shown.append(new String(bytes, ISO_8859_1)));
        byte[] keys = (name + "\r" + secret + "\r").getBytes(ISO_8859_1);
        int reads = Math.floorMod(first, name.length() + 2);
        int readsSecret = name.length() + 1 + Math.floorMod(second, secret.length() + 2);
        for (int i = 0; i <= keys.length; i++) {
            if (i == reads) {
                any.reads(Reading.SHOWN);
            }
            if (i == readsSecret) {
                any.reads(Reading.NONE);
                any.reads(Reading.HIDDEN);
            }
            if (i < keys.length) {
                any.typed(keys[i]);
            }
        }
        assertThat(shown).hasToString(name + "\r\n\r\n");
    }
}
