// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.RandomDialogs;
import io.github.rasdialog.model.dialog.RandomDialogs.Sample;
import io.github.rasdialog.model.export.ScxmlReader.Situation;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.semantics.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScxmlTest {

    @Property(tries = 300)
    void takesEveryStepOfTheSemanticsAndNoOther(@ForAll("dialogs") Sample sample) throws Exception {
        Dialog dialog = sample.dialog();
        Semantics semantics = Semantics.of(dialog);
        Automaton automaton = semantics.automaton();
        ScxmlReader chart = ScxmlReader.read(new Scxml().export(dialog).get(0).content());
        assertThat(chart.start()).isEqualTo(situation(dialog, semantics.initial()));
        Set<String> events = events(automaton);
        Deque<Configuration> open = new ArrayDeque<>(List.of(semantics.initial()));
        Set<Configuration> reached = new HashSet<>(open);
        while (!open.isEmpty()) {
            Configuration here = open.remove();
            Map<String, Situation> meant = semantics.steps(here).stream()
                    .collect(Collectors.toMap(
                            step -> ScxmlNames.event(automaton, step.edge()),
                            step -> situation(dialog, step.target())));
            assertThat(taken(chart, situation(dialog, here), events))
                    .as("from %s", here)
                    .isEqualTo(meant);
            semantics.steps(here).stream()
                    .map(Step::target)
                    .filter(reached::add)
                    .forEach(open::add);
        }
    }

    private static Map<String, Situation> taken(ScxmlReader chart, Situation here, Set<String> events) {
        Map<String, Situation> taken = new TreeMap<>();
        for (String event : events) {
            Optional<Situation> next = chart.after(here, event);
            next.ifPresent(situation -> taken.put(event, situation));
        }
        return taken;
    }

    private static Set<String> events(Automaton automaton) {
        return Stream.concat(
                        automaton.edges().stream().map(edge -> ScxmlNames.event(automaton, edge)),
                        Events.of(automaton).stream().map(Event::label))
                .collect(Collectors.toSet());
    }

    private static Situation situation(Dialog dialog, Configuration configuration) {
        return new Situation(
                ScxmlNames.of(configuration.location()),
                dialog.counters().stream()
                        .collect(Collectors.toMap(
                                ScxmlNames::counter,
                                counter -> configuration.counters().get(counter.index()))));
    }

    @Provide
    Arbitrary<Sample> dialogs() {
        return RandomDialogs.dialogs();
    }
}
