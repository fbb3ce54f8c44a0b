// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalCharsetTest {
    private static final String[] NAMES = {
        "US-ASCII",
        "ISO-8859-1",
        "ISO-8859-2",
        "ISO-8859-3",
        "ISO-8859-4",
        "ISO-8859-5",
        "ISO-8859-6",
        "ISO-8859-7",
        "ISO-8859-8",
        "ISO-8859-9",
        "ISO-8859-13",
        "ISO-8859-15",
        "ISO-8859-16",
        "windows-1250",
        "windows-1251",
        "windows-1252",
        "windows-1253",
        "windows-1254",
        "windows-1255",
        "windows-1256",
        "windows-1257",
        "windows-1258",
        "IBM437",
        "IBM850",
        "IBM852",
        "IBM858"
    };

    @Property
    void readsEveryByteAsJavaDoes(@ForAll("names") String name, @ForAll byte value) {
        String expected = new String(new byte[] {value}, Charset.forName(name));

        assertThat(TerminalCharset.of(name).decode(value)).isEqualTo(expected.charAt(0));
    }

    @Property
    void writesWhatItReads(@ForAll("names") String name, @ForAll byte value) {
        TerminalCharset charset = TerminalCharset.of(name);
        char character = charset.decode(value);

        if (charset.has(character)) {
            assertThat(charset.decode(charset.encode(character))).isEqualTo(character);
        } else {
            assertThat(character).isEqualTo('\uFFFD');
        }
    }

    @Property
    void hasTheCharactersThatJavaCanEncode(@ForAll("names") String name, @ForAll char character) {
        assertThat(TerminalCharset.of(name).has(character))
                .isEqualTo(Charset.forName(name).newEncoder().canEncode(character));
    }

    @Property
    void takesEveryControlCharacterForOne(@ForAll("names") String name, @ForAll byte value) {
        TerminalCharset charset = TerminalCharset.of(name);

        if (Character.isISOControl(charset.decode(value))) {
            assertThat(charset.isControl(value)).isTrue();
        }
    }

    @Property
    void takesNoVisibleCharacterForAControl(@ForAll("names") String name, @ForAll byte value) {
        TerminalCharset charset = TerminalCharset.of(name);

        if (charset.isControl(value)) {
            assertThat(charset.decode(value)).matches(c -> Character.isISOControl(c) || c == '\uFFFD');
        }
    }

    @Test
    void keepsTheLettersThatOldCodePagesHaveInThePlaceOfC1() {
        assertThat(TerminalCharset.of("IBM437").isControl((byte) 0x81)).isFalse();
        assertThat(TerminalCharset.of("ISO-8859-1").isControl((byte) 0x9b)).isTrue();
        assertThat(TerminalCharset.of("US-ASCII").isControl((byte) 0x9b)).isTrue();
    }

    @Test
    void refusesATextThatItCannotWrite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TerminalCharset.of("US-ASCII").literal("caf\u00e9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "Shift_JIS"})
    void refusesACharsetOfSeveralBytesACharacter(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TerminalCharset.of(name))
                .withMessage(name + " is no single-byte charset");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(NAMES);
    }
}
