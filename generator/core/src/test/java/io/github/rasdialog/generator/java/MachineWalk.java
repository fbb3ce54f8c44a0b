// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.semantics.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Walks a generated machine through the whole configuration space of its dialog: at every configuration it must stand
 * where the semantics says, offer what the semantics offers, and refuse the rest.
 */
final class MachineWalk {
    private final Dialog dialog;
    private final JavaNames names;
    private final CompiledSources classes;
    private final Semantics semantics;
    private final StandingChecks checks;
    private final Map<Configuration, List<Consumer<DrivenMachine>>> ways = new HashMap<>();
    private final Deque<Configuration> open = new ArrayDeque<>();

    MachineWalk(Dialog dialog, String defaultPackage) {
        this.dialog = dialog;
        this.names = new JavaNames(dialog, dialog.packageName().orElse(defaultPackage));
        this.classes = CompiledSources.of(JavaGenerator.generate(dialog, "walked.dialog.yaml", defaultPackage));
        this.semantics = Semantics.of(dialog);
        this.checks = new StandingChecks(dialog);
    }

    /** Gives the number of configurations seen. */
    int walk() {
        reach(semantics.initial(), List.of());
        while (!open.isEmpty()) {
            Configuration configuration = open.remove();
            List<Consumer<DrivenMachine>> way = ways.get(configuration);
            checks.check(replay(way), configuration, semantics.steps(configuration));
            semantics.steps(configuration).forEach(step -> take(way, step));
        }
        return ways.size();
    }

    private void take(List<Consumer<DrivenMachine>> way, Step step) {
        for (Consumer<DrivenMachine> event : replay(way).ways(step.edge())) {
            List<Consumer<DrivenMachine>> longer = new ArrayList<>(way);
            longer.add(event);
            assertStandsAt(replay(longer), step);
            reach(step.target(), longer);
        }
    }

    private static void assertStandsAt(DrivenMachine driven, Step step) {
        Configuration target = step.target();
        assertThat(driven.machine().stateName())
                .as("%s", step.labels())
                .isEqualTo(target.location().state().name());
        assertThat(driven.machine().action()).as("%s", step.labels()).isEqualTo(StandingChecks.action(target));
        assertThat(StandingChecks.counters(driven.machine(), target))
                .as("%s", step.labels())
                .isEqualTo(target.counters());
    }

    private DrivenMachine replay(List<Consumer<DrivenMachine>> way) {
        DrivenMachine driven = new DrivenMachine(dialog, names, classes);
        way.forEach(event -> event.accept(driven));
        return driven;
    }

    private void reach(Configuration configuration, List<Consumer<DrivenMachine>> way) {
        if (ways.putIfAbsent(configuration, way) == null) {
            open.add(configuration);
        }
    }
}
