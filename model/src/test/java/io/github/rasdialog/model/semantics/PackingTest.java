// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PackingTest {
    @Property
    void whatIsCountedIsReadBackAndNothingElseChanges(
            @ForAll @Size(min = 1, max = 14) List<@IntRange(min = 1, max = 1_000_000) Integer> maxima,
            @ForAll @Size(max = 40) List<@IntRange(max = 13) Integer> counted) {
        int[] limits = maxima.stream().mapToInt(Integer::intValue).toArray();
        Packing packing = new Packing(limits);
        long[] packed = new long[packing.words()];
        int[] expected = new int[limits.length];
        for (int draw : counted) {
            int counter = draw % limits.length;
            if (!packing.full(packed[packing.word(counter)], counter)) {
                packed[packing.word(counter)] += packing.one(counter);
                expected[counter]++;
            }
        }
        for (int counter = 0; counter < limits.length; counter++) {
            long holder = packed[packing.word(counter)];
            assertThat(packing.value(holder, counter)).isEqualTo(expected[counter]);
            assertThat(packing.full(holder, counter)).isEqualTo(expected[counter] == limits[counter]);
        }
    }

    @Test
    void twelveCountersToTwentyFitInOneLong() {
        int[] maxima = {20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20};
        assertThat(new Packing(maxima).words()).isEqualTo(1);
    }

    @Test
    void whatDoesNotFitTakesAnotherLong() {
        assertThat(new Packing(new int[] {1_000_000, 1_000_000, 1_000_000, 15}).words())
                .isEqualTo(1);
        assertThat(new Packing(new int[] {1_000_000, 1_000_000, 1_000_000, 16}).words())
                .isEqualTo(2);
    }
}
