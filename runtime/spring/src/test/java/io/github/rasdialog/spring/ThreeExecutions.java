// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasdialog.interpreter.Course;
import io.github.rasdialog.interpreter.EventNames;
import io.github.rasdialog.interpreter.InterpretedDialog;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.semantics.Step;
import io.github.rasdialog.testkit.conformance.Execution;
import io.github.rasdialog.testkit.conformance.InterpretedExecution;
import io.github.rasdialog.testkit.conformance.LockstepWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Generated code, the interpreter and Spring's machine, held against the semantics of one dialog. */
final class ThreeExecutions {
    private static final int MAX_CONFIGURATIONS = 100_000;

    private final Dialog dialog;
    private final Execution generated;
    private final InterpretedDialog interpreted;
    private final SpringDialog spring;

    ThreeExecutions(Dialog dialog, Execution generated) {
        this.dialog = dialog;
        this.generated = generated;
        this.interpreted = InterpretedDialog.of(dialog);
        this.spring = SpringDialog.of(dialog);
    }

    /** Everywhere: the fast two, without Spring's machine. */
    LockstepWalk.Report walkTheFastTwo(long maxSteps) {
        return new LockstepWalk(dialog, List.of(generated, interpreter())).everywhere(MAX_CONFIGURATIONS, maxSteps);
    }

    /** Everywhere: all three. */
    LockstepWalk.Report walk(long maxSteps) {
        return threeWalk().everywhere(MAX_CONFIGURATIONS, maxSteps);
    }

    /** At random: all three. */
    LockstepWalk.Report wander(long seed, long steps) {
        return threeWalk().atRandom(new Random(seed), steps);
    }

    private LockstepWalk threeWalk() {
        return new LockstepWalk(
                dialog,
                List.of(generated, interpreter(), new InterpretedExecution("Spring", interpreted, spring::machine)));
    }

    private Execution interpreter() {
        return new InterpretedExecution("the interpreter", interpreted, interpreted::machine);
    }

    /**
     * Asks Spring's machine itself for every event of the dialog, at each location on a random run: the semantics' events
     * move it where the semantics does, and no other does.
     */
    void offerEveryEvent(long seed, int maxSteps) {
        Semantics semantics = Semantics.of(dialog);
        Automaton automaton = semantics.automaton();
        Set<String> events = automaton.edges().stream()
                .map(edge -> EventNames.of(automaton, edge))
                .collect(Collectors.toCollection(TreeSet::new));
        Random random = new Random(seed);
        Course course = spring.course();
        course.begin();
        Configuration at = semantics.initial();
        for (int i = 0; i < maxSteps; i++) {
            List<Step> offered = semantics.steps(at);
            List<String> others = new ArrayList<>(events);
            offered.forEach(step -> others.remove(EventNames.of(automaton, step.edge())));
            for (String event : others) {
                assertThat(course.follow(event)).as("%s at %s", event, at).isFalse();
            }
            assertThat(standing(course, at)).isEqualTo(at);
            if (offered.isEmpty()) {
                return;
            }
            Step step = offered.get(random.nextInt(offered.size()));
            assertThat(course.follow(EventNames.of(automaton, step.edge()))).isTrue();
            at = step.target();
        }
    }

    private static Configuration standing(Course course, Configuration at) {
        List<Integer> counters = IntStream.range(0, at.counters().size())
                .mapToObj(course::counter)
                .toList();
        return new Configuration(course.location(), counters);
    }
}
