// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.runtime.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.runtime.engine.LineAssembler.Found;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineAssemblerTest {
    private static final int CAPACITY = 8;

    @Property
    void however_the_input_is_cut_the_lines_are_those_of_the_whole(
            @ForAll("typed") String typed, @ForAll List<@IntRange(min = 1, max = CAPACITY) Integer> cuts) {
        assertThat(lines(typed, cuts, 5)).isEqualTo(expected(typed, 5));
    }

    @Property
    void any_input_takes_every_byte_once_and_in_order(
            @ForAll("letters") String typed, @ForAll @IntRange(min = 1, max = CAPACITY) int limit) {
        LineAssembler assembler = new LineAssembler(CAPACITY);
        StringBuilder taken = new StringBuilder();
        for (int from = 0; from < typed.length(); from += CAPACITY) {
            put(assembler, typed.substring(from, Math.min(typed.length(), from + CAPACITY)));
            while (assembler.takeAny(limit) == Found.LINE) {
                assertThat(assembler.length()).isBetween(1, limit);
                taken.append(value(assembler));
                assembler.clear();
            }
        }
        assertThat(taken).hasToString(typed);
    }

    @Test
    void backspace_and_delete_take_back_also_what_was_too_long() {
        assertThat(lines("abcdefgh\b\u007f\b\r", List.of(), 5)).containsExactly("abcde");
        assertThat(lines("\b\bab\bc\n", List.of(), 5)).containsExactly("ac");
    }

    @Test
    void a_line_feed_in_a_later_piece_belongs_to_its_carriage_return() {
        assertThat(lines("a\r\nb\n\r\r\n", List.of(2, 1, 1), 5)).containsExactly("a", "b", "", "");
    }

    @Test
    void enter_at_any_input_is_one_key_and_leaves_no_empty_line() {
        LineAssembler assembler = new LineAssembler(CAPACITY);
        put(assembler, "\r\n\r");
        for (int key = 0; key < 2; key++) {
            assertThat(assembler.takeAny(1)).isEqualTo(Found.LINE);
            assertThat(value(assembler)).isEqualTo("\r");
            assembler.clear();
        }
        put(assembler, "\nbob\r");
        assertThat(assembler.takeLine(5)).isEqualTo(Found.LINE);
        assertThat(value(assembler)).isEqualTo("bob");
    }

    @Test
    void nothing_typed_is_left_after_erase() {
        LineAssembler assembler = new LineAssembler(CAPACITY);
        put(assembler, "abc\rdef");
        assembler.takeLine(5);
        assembler.erase();
        assertThat(assembler.line()).containsOnly(0);
        assertThat(assembler.input()).containsOnly(0);
        assertThat(assembler.length()).isZero();
    }

    @Property
    void consumed_input_is_overwritten(@ForAll("letters") String typed) {
        LineAssembler assembler = new LineAssembler(CAPACITY);
        for (char letter : typed.toCharArray()) {
            put(assembler, letter + "\r");
            assertThat(assembler.takeLine(5)).isEqualTo(Found.LINE);
            assembler.clear();
            assertThat(assembler.line()).containsOnly(0);
        }
        assertThat(assembler.input()).containsOnly(0);
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings().withChars("abcde\r\n\b\u007f").ofMaxLength(60);
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMaxLength(40);
    }

    /** What a person sees who edits lines in a terminal: the reference, over the whole input at once. */
    private static List<String> expected(String typed, int limit) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        String unified = typed.replace("\r\n", "\n").replace('\r', '\n');
        for (char c : unified.toCharArray()) {
            if (c == '\n') {
                lines.add(line.length() > limit ? "overlong" : line.toString());
                line.setLength(0);
            } else if (c == '\b' || c == 0x7F) {
                line.setLength(Math.max(0, line.length() - 1));
            } else {
                line.append(c);
            }
        }
        return lines;
    }

    private static List<String> lines(String typed, List<Integer> cuts, int limit) {
        LineAssembler assembler = new LineAssembler(CAPACITY);
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int cut = 0; from < typed.length(); cut++) {
            int to = Math.min(typed.length(), from + (cut < cuts.size() ? cuts.get(cut) : CAPACITY));
            put(assembler, typed.substring(from, to));
            from = to;
            Found found = assembler.takeLine(limit);
            while (found != Found.NOTHING) {
                lines.add(found == Found.OVERLONG ? "overlong" : value(assembler));
                assembler.clear();
                found = assembler.takeLine(limit);
            }
        }
        return lines;
    }

    private static void put(LineAssembler assembler, String piece) {
        byte[] bytes = piece.getBytes(ISO_8859_1);
        assertThat(assembler.room()).isGreaterThanOrEqualTo(bytes.length);
        System.arraycopy(bytes, 0, assembler.input(), assembler.offset(), bytes.length);
        assembler.added(bytes.length);
    }

    private static String value(LineAssembler assembler) {
        return new String(assembler.line(), 0, assembler.length(), ISO_8859_1);
    }
}
