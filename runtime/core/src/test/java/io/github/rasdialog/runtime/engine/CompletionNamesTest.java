// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.engine.CompletionNames.UntoldName;
import io.github.rasdialog.runtime.rasman.CompleteMessage;
import io.github.rasdialog.runtime.rasman.RasError;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Names on their way from a terminal's charset into an ANSI code page. */
class CompletionNamesTest {
    private static final Charset JAPANESE = Charset.forName("windows-31j");

    private static final List<String> TERMINALS = List.of(
            "US-ASCII", "ISO-8859-1", "ISO-8859-2", "ISO-8859-5", "ISO-8859-15", "windows-1252", "IBM437", "IBM852");
    private static final List<String> CODE_PAGES = List.of(
            "windows-1250",
            "windows-1251",
            "windows-1252",
            "windows-1253",
            "windows-31j",
            "GBK",
            "x-windows-949",
            "x-windows-950",
            "UTF-8");

    @Provide
    Arbitrary<Charset> terminals() {
        return Arbitraries.of(TERMINALS).map(Charset::forName);
    }

    @Provide
    Arbitrary<Charset> codePages() {
        return Arbitraries.of(CODE_PAGES).map(Charset::forName);
    }

    @Property(tries = 5000)
    void a_name_arrives_whole_and_as_it_was_or_not_at_all(
            @ForAll("terminals") Charset terminal,
            @ForAll("codePages") Charset ansi,
            @ForAll @Size(max = CompleteMessage.MAX_USER_NAME) byte[] rendered) {
        String meant = new String(rendered, terminal);
        byte[] spelt = meant.getBytes(ansi);
        boolean known = Arrays.equals(meant.getBytes(terminal), rendered)
                && new String(spelt, ansi).equals(meant)
                && meant.indexOf('\uFFFD') < 0;
        boolean tellable = known && spelt.length <= CompleteMessage.MAX_USER_NAME && meant.indexOf('\0') < 0;

        Optional<byte[]> told = user(terminal, ansi, rendered);

        assertThat(told.isPresent()).isEqualTo(tellable);
        told.ifPresent(name -> assertThat(name).isEqualTo(spelt));
    }

    private static Optional<byte[]> user(Charset terminal, Charset ansi, byte[] rendered) {
        try {
            return Optional.of(new CompletionNames(terminal, ansi).user(rendered, rendered.length));
        } catch (UntoldName untold) {
            assertThat(untold.error()).isNotZero();
            return Optional.empty();
        }
    }

    @Example
    void a_character_that_the_code_page_has_not_is_no_question_mark() {
        assertThat(domainError(ISO_8859_1, JAPANESE, "caf\u00E9")).hasValue(RasError.ERROR_NO_UNICODE_TRANSLATION);
        assertThat(domainError(ISO_8859_1, US_ASCII, "caf\u00E9")).hasValue(RasError.ERROR_NO_UNICODE_TRANSLATION);
        assertThat(domainError(ISO_8859_1, UTF_8, "caf\u00E9")).isEmpty();
    }

    @Example
    void what_the_caller_typed_outside_of_the_charset_of_his_terminal_is_no_name() {
        assertThat(error(new CompletionNames(US_ASCII, ISO_8859_1), new byte[] {'a', (byte) 0xE9}))
                .hasValue(RasError.ERROR_NO_UNICODE_TRANSLATION);
    }

    @Example
    void the_limit_counts_the_bytes_that_the_server_gets_and_nothing_is_cut() {
        assertThat(domainError(ISO_8859_1, UTF_8, "\u00E9".repeat(7) + "a")).isEmpty();
        assertThat(domainError(ISO_8859_1, UTF_8, "\u00E9".repeat(8))).hasValue(RasError.ERROR_INSUFFICIENT_BUFFER);
        assertThat(domainError(Charset.forName("ISO-8859-5"), JAPANESE, "\u0416".repeat(7)))
                .isEmpty();
        assertThat(domainError(Charset.forName("ISO-8859-5"), JAPANESE, "\u0416".repeat(8)))
                .hasValue(RasError.ERROR_INSUFFICIENT_BUFFER);
    }

    @Example
    void a_nul_would_end_the_name_early() {
        assertThat(domainError(US_ASCII, UTF_8, "a\0b")).hasValue(RasError.ERROR_AUTH_INTERNAL);
    }

    private static Optional<Integer> domainError(Charset terminal, Charset ansi, String domain) {
        return error(new CompletionNames(terminal, ansi), domain.getBytes(terminal));
    }

    private static Optional<Integer> error(CompletionNames names, byte[] domain) {
        try {
            names.domain(domain, domain.length);
            return Optional.empty();
        } catch (UntoldName untold) {
            return Optional.of(untold.error());
        }
    }
}
