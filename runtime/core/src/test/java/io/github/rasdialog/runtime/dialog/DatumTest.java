// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatumTest {
    private static final TerminalCharset LATIN = TerminalCharset.of("ISO-8859-1");
    private static final int ROOM = 64;

    @Property
    void storesALineExactlyWhenItsLengthIsRight(
            @ForAll @Size(max = 12) byte[] line,
            @ForAll @IntRange(max = 6) int min,
            @ForAll @IntRange(max = 6) int more) {
        int max = Math.max(1, min + more);
        Datum datum = new Datum(DatumType.text("user", LATIN, min, max));

        boolean stored = datum.receive(line, 0, line.length);

        assertThat(stored).isEqualTo(line.length >= min && line.length <= max);
        if (stored) {
            assertThat(written(datum)).isEqualTo(line);
            assertThat(datum.text()).isEqualTo(new String(line, StandardCharsets.ISO_8859_1));
        }
    }

    @Property
    void storesALineExactlyWhenItMatches(@ForAll @Size(max = 4) byte[] line) {
        Datum datum = new Datum(DatumType.text("code", LATIN, 0, 4).matching("[\\x00-\\x3f]*"));

        boolean matches = true;
        for (byte b : line) {
            matches &= b >= 0 && b < 0x40;
        }
        assertThat(datum.receive(line, 0, line.length)).isEqualTo(matches);
    }

    @Property
    void takesALineFromWhereItLies(@ForAll @Size(max = 5) byte[] before, @ForAll @Size(min = 1, max = 5) byte[] line) {
        byte[] buffer = Arrays.copyOf(before, before.length + line.length + 3);
        System.arraycopy(line, 0, buffer, before.length, line.length);
        Datum datum = new Datum(DatumType.text("user", LATIN, 1, 5).matching("(?s).*"));

        assertThat(datum.receive(buffer, before.length, line.length)).isTrue();
        assertThat(written(datum)).isEqualTo(line);
    }

    @Test
    void keepsWhatWasThereWhenALineIsMalformed() {
        Datum datum = new Datum(DatumType.text("code", LATIN, 1, 6).matching("[0-9]+"));
        datum.set("123");

        assertThat(datum.receive(new byte[] {'x'}, 0, 1)).isFalse();

        assertThat(datum.text()).isEqualTo("123");
    }

    @Test
    void takesALineThatThePatternCannotDecideForMalformed() {
        byte[] line = new byte[60_000];
        Arrays.fill(line, (byte) 'a');
        Datum datum = new Datum(DatumType.text("deep", LATIN, 1, line.length).matching("(a|b)*c"));

        assertThat(datum.receive(line, 0, line.length)).isFalse();
    }

    /** Undecided, they would take hours. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"(.*,){8}x , 60", "(a+)+\\1b a 60", "(a|aa)+\\1b a 60"})
    void takesALineThatThePatternTakesTooLongOverForMalformed(String pattern, String typed, int times) {
        byte[] line = typed.repeat(times).getBytes(StandardCharsets.ISO_8859_1);
        DatumType type = DatumType.text("slow", LATIN, 1, line.length).matching(pattern);
        Datum datum = new Datum(type);

        assertThat(datum.receive(line, 0, line.length)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> type.check(typed.repeat(times)))
                .withMessage("slow does not match its pattern");
        assertThat(datum.receive("aab,,,,,,,,x".getBytes(StandardCharsets.ISO_8859_1), 0, 3))
                .as("the next line, which is looked at anew")
                .isEqualTo(!pattern.endsWith("x"));
    }

    @Property
    void looksAtALongOrdinaryLineToItsEnd(@ForAll @IntRange(min = 1, max = 60_000) int length) {
        byte[] line = new byte[length];
        Arrays.fill(line, (byte) 'a');
        Datum datum = new Datum(DatumType.text("long", LATIN, 1, length).matching("[a-z]*.*[a-z]"));

        assertThat(datum.receive(line, 0, length)).isTrue();
    }

    @Property
    void echoesNoControlCharacter(@ForAll @Size(min = 1, max = 32) byte[] line) {
        Datum datum = new Datum(DatumType.text("user", LATIN, 1, 32));
        datum.receive(line, 0, line.length);
        byte[] into = new byte[ROOM];

        int end = datum.echo(into, 0);

        String shown = new String(into, 0, end, StandardCharsets.ISO_8859_1);
        String typed = new String(line, StandardCharsets.ISO_8859_1);
        assertThat(shown.chars()).noneMatch(Character::isISOControl);
        assertThat(shown).isEqualTo(typed.replaceAll("\\p{Cntrl}|[\\x80-\\x9f]", ""));
    }

    @Property
    void erasingLeavesNoByte(
            @ForAll @Size(min = 1, max = 8) byte[] first, @ForAll @Size(min = 1, max = 8) byte[] second) {
        Datum datum = new Datum(DatumType.text("user", LATIN, 1, 8));
        datum.receive(first, 0, first.length);
        datum.receive(second, 0, second.length);
        datum.erase();

        assertThatIllegalStateException().isThrownBy(datum::text).withMessage("user is not set");
        assertThat(datum).hasToString("user (unset)");
    }

    @Test
    void lendsASecretUntilItIsTakenBack() {
        Datum datum = new Datum(DatumType.text("code", LATIN, 1, 8));
        datum.set("secret");

        Secret lent = datum.lend();
        assertThat(lent.matches("secret")).isTrue();

        datum.takeBack();
        assertThat(lent.isErased()).isTrue();
        assertThat(datum.text()).isEqualTo("secret");
    }

    @Test
    void erasesWhatItHasLent() {
        Datum datum = new Datum(DatumType.text("code", LATIN, 1, 8));
        datum.set(Secret.of("secret"));
        Secret lent = datum.lend();

        datum.erase();

        assertThat(lent.isErased()).isTrue();
    }

    @Test
    void erasesEachSecretOfThoseItLent() {
        Datum datum = new Datum(DatumType.text("code", LATIN, 1, 8));
        datum.set(Secret.of("secret"));
        List<Secret> lent = List.of(datum.lend(), datum.lend());

        datum.takeBack();

        assertThat(lent).allMatch(Secret::isErased);
    }

    /** The clock or End has voided a decision and the transaction ends, while the handler is still being asked. */
    @RepeatedTest(200)
    void nothingIsLentThatTheEndDoesNotErase() throws Exception {
        Datum datum = new Datum(DatumType.text("code", LATIN, 1, 8));
        datum.set(Secret.of("secret"));
        List<Secret> lent = new ArrayList<>();
        CyclicBarrier both = new CyclicBarrier(2);
        Thread asking = new Thread(() -> lendUntilErased(datum, both, lent));
        asking.start();
        both.await();
        datum.takeBack();
        datum.erase();
        asking.join();

        assertThat(lent).allMatch(Secret::isErased);
    }

    private static void lendUntilErased(Datum datum, CyclicBarrier both, List<Secret> lent) {
        try {
            both.await();
            while (true) {
                lent.add(datum.lend());
            }
        } catch (IllegalStateException erased) {
            // The datum is unset from now on.
        } catch (InterruptedException | BrokenBarrierException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void refusesToWriteWhereThereIsNoRoom() {
        Datum datum = new Datum(DatumType.text("user", LATIN, 1, 8));
        datum.set("alice");

        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> datum.write(new byte[4], 0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> datum.echo(new byte[4], 0));
    }

    @Test
    void neverShowsItsValue() {
        Datum datum = new Datum(DatumType.text("code", LATIN, 1, 8));
        datum.set("123456");

        assertThat(datum).hasToString("code (set)");
    }

    private static byte[] written(Datum datum) {
        byte[] into = new byte[ROOM];
        return Arrays.copyOf(into, datum.write(into, 0));
    }
}
