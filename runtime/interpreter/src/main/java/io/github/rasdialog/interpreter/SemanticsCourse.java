// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.interpreter;

import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.semantics.Step;
import java.util.Optional;

/** Asks the semantics at every step. */
final class SemanticsCourse implements Course {
    private final Semantics semantics;
    private Configuration configuration;

    SemanticsCourse(Semantics semantics) {
        this.semantics = semantics;
        this.configuration = semantics.initial();
    }

    @Override
    public void begin() {
        configuration = semantics.initial();
    }

    @Override
    public Location location() {
        return configuration.location();
    }

    @Override
    public int counter(int index) {
        return configuration.counters().get(index);
    }

    @Override
    public boolean follow(String event) {
        Automaton automaton = semantics.automaton();
        Optional<Step> offered = semantics.steps(configuration).stream()
                .filter(step -> EventNames.of(automaton, step.edge()).equals(event))
                .findFirst();
        offered.ifPresent(step -> configuration = step.target());
        return offered.isPresent();
    }
}
