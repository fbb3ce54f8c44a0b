// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import io.github.rasdialog.model.semantics.Automaton;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WordsTest {

    @Property(tries = 200)
    void areIdentifiersAndDifferentWhereTheNamesAre(@ForAll("dialogs") Sample sample) {
        Dialog dialog = sample.dialog();
        Automaton automaton = Automaton.of(dialog);
        List<Event> events = Events.of(automaton);
        assertThat(events.stream().map(Words::of)).doesNotHaveDuplicates().allMatch(word -> word.matches("\\w+"));
        assertThat(automaton.locations().stream().map(Words::of))
                .doesNotHaveDuplicates()
                .allMatch(word -> word.matches("\\w+"));
        assertThat(events.stream().map(Event::label)).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<Sample> dialogs() {
        return Samples.withProperties();
    }
}
