// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PackedSetTest {
    @Property(tries = 300)
    void valuesAreNumberedAsTheyCome(
            @ForAll @IntRange(min = 1, max = 3) int words, @ForAll List<@LongRange(min = -3, max = 9) Long> drawn) {
        PackedSet set = new PackedSet(words);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i + words <= drawn.size(); i++) {
            long[] value = drawn.subList(i, i + words).stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            String text = Arrays.toString(value);
            if (!expected.contains(text)) {
                expected.add(text);
            }
            assertThat(set.add(value)).isEqualTo(expected.indexOf(text));
        }
        assertThat(set.size()).isEqualTo(expected.size());
        long[] value = new long[words];
        for (int number = 0; number < set.size(); number++) {
            set.get(number, value);
            assertThat(Arrays.toString(value)).isEqualTo(expected.get(number));
            assertThat(set.first(number)).isEqualTo(value[0]);
        }
    }

    @Test
    void aMillionValuesAreAllFoundAgain() {
        PackedSet set = new PackedSet(1);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 1_000_000; i++) {
                assertThat(set.add(new long[] {(long) i << 20}) == i).isTrue();
            }
        }
        assertThat(set.size()).isEqualTo(1_000_000);
    }
}
