// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> KEYS = List.of("next", "text", "timeout", "timed-out", "malformed", "undecided");

    @Test
    void asksAboutTheNearestWord() {
        assertThat(Suggestion.of("nxet", KEYS)).isEqualTo("; did you mean \"next\"?");
        assertThat(Suggestion.of("timeOut", KEYS)).isEqualTo("; did you mean \"timeout\"?");
        assertThat(Suggestion.of("timed_out", KEYS)).isEqualTo("; did you mean \"timed-out\"?");
        assertThat(Suggestion.of("undecidd", KEYS)).isEqualTo("; did you mean \"undecided\"?");
    }

    @Test
    void asksNothingWhereNothingIsNear() {
        assertThat(Suggestion.of("granted", KEYS)).isEmpty();
        assertThat(Suggestion.of("", KEYS)).isEmpty();
        assertThat(Suggestion.of("next", List.of())).isEmpty();
    }

    @Property
    void forgivesOneSlipOfTheFinger(
            @ForAll @AlphaChars @StringLength(min = 4, max = 20) String word, @ForAll @IntRange(max = 19) int at) {
        int slip = at % word.length();
        String missing = word.substring(0, slip) + word.substring(slip + 1);
        assertThat(Suggestion.nearest(missing, List.of(word))).contains(word);
    }
}
