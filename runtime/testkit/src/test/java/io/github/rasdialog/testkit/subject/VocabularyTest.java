// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Dialog dialog = SampleModel.load().dialog();

    @Test
    void knowsTheTestsOwnWordsFirstThenWhatTheModelAllows() {
        Vocabulary words = new Vocabulary(dialog, Map.of("pin", List.of("802753", "x")));

        assertThat(words.known(pin())).startsWith("802753", "x").hasSizeGreaterThan(2);
        assertThat(words.value(pin())).isEqualTo("802753");
    }

    @Test
    void typesASecretThatIsKnownAgainAndNeverTextWhereOneIsAskedFor() {
        Vocabulary words = new Vocabulary(dialog, Map.of());

        assertThat(words.secrets().get(0).chars().distinct().count()).isGreaterThan(2);
        assertThat(pin().allows(words.text(new Word.Known(0), read()))).isTrue();
        assertThat(pin().allows(words.text(new Word.Malformed(0), read()))).isFalse();
        assertThat(words.text(new Word.Text("hello"), read())).isNotEqualTo("hello");
    }

    @Test
    void takesForNoSecretWhatIsToBeSeenByRight() {
        Vocabulary words = new Vocabulary(
                dialog, Map.of("user", List.of("al\bice", "802753"), "pin", List.of("802753", "918264")));

        assertThat(words.shown())
                .extracting(text -> new String(text, StandardCharsets.US_ASCII))
                .contains("Pin: ", "Name: ", "alice", "802753")
                .doesNotContain("918264");
        assertThat(words.secrets()).contains("918264").doesNotContain("802753");
    }

    @Test
    void refusesWordsForNoDatumOfTheDialog() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Vocabulary(dialog, Map.of("code", List.of("1"))))
                .withMessage("Sample has no datum 'code', but [user, pin]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Vocabulary(dialog, Map.of("user", List.of("\u00e9"))))
                .withMessageContaining("US-ASCII");
    }

    private Datum pin() {
        return dialog.data().get(1);
    }

    private AwaitReceive read() {
        return (AwaitReceive) dialog.state(1);
    }
}
