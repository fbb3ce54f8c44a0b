// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.rasman.jna;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows' numbers and Java's names. */
class AnsiCodePageTest {
    @ParameterizedTest
    @CsvSource({
        "874, x-windows-874",
        "932, windows-31j",
        "936, x-mswin-936",
        "949, x-windows-949",
        "950, x-windows-950",
        "1250, windows-1250",
        "1252, windows-1252",
        "1258, windows-1258",
        "437, IBM437",
        "65001, UTF-8"
    })
    void a_code_page_has_its_charset(int number, String name) {
        assertThat(AnsiCodePage.of(number)).hasValue(Charset.forName(name));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, -1, 12345})
    void what_no_charset_stands_for_is_empty(int number) {
        assertThat(AnsiCodePage.of(number)).isEmpty();
    }

    /** What a name in US-ASCII is, is then the same, whether the code page is known or not. */
    @ParameterizedTest
    @ValueSource(ints = {874, 932, 936, 949, 950, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 65001})
    void every_code_page_agrees_with_us_ascii(int number) {
        Charset charset = AnsiCodePage.of(number).orElseThrow();
        StringBuilder printable = new StringBuilder();
        for (char character = 0; character < 0x80; character++) {
            printable.append(character);
        }
        byte[] bytes = printable.toString().getBytes(charset);
        assertThat(bytes).hasSize(0x80);
        assertThat(new String(bytes, charset)).isEqualTo(printable.toString());
    }

    @Test
    void off_windows_it_is_what_one_is_told() throws Exception {
        String library = TestRasman.library().toAbsolutePath().toString();
        assertThat(JnaRasman.load(library, Charset.forName("windows-1250")).ansiCodePage())
                .isEqualTo(Charset.forName("windows-1250"));
    }
}
