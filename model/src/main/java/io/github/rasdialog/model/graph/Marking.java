// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.graph;

import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Step;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** What is drawn over a picture. Immutable if its functions are. */
public interface Marking {
    /** How a thing stands out. */
    enum Mark {
        /** Not at all. */
        PLAIN,
        /** It lies on the run that is shown. */
        RUN,
        /** It does not. */
        FADED,
        /** Tests went there. */
        COVERED,
        /** No test went there, though one could. */
        MISSED
    }

    /** Nothing. */
    Marking NONE = new Marking() {
        @Override
        public Mark state(int state) {
            return Mark.PLAIN;
        }

        @Override
        public Mark way(int edge, boolean full) {
            return Mark.PLAIN;
        }
    };

    /** The mark of a state, by its index. */
    Mark state(int state);

    /** The mark of a way. */
    Mark way(int edge, boolean full);

    /** The mark of an arrow: the run, if one of its ways lies on it; missed, if one of them was. */
    default Mark of(Arrow arrow) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        arrow.ways().forEach(way -> marks.add(way(way.edge(), way.full())));
        return Stream.of(Mark.RUN, Mark.MISSED, Mark.COVERED, Mark.FADED)
                .filter(marks::contains)
                .findFirst()
                .orElse(Mark.PLAIN);
    }

    /** What tests covered. */
    static Marking coverage(IntPredicate states, WayPredicate ways) {
        return telling(states, ways, Mark.COVERED, Mark.MISSED);
    }

    /** A run, such as a counterexample. */
    static Marking of(Run run) {
        Set<Integer> states = new HashSet<>();
        Set<Integer> below = new HashSet<>();
        Set<Integer> full = new HashSet<>();
        run.configurations()
                .forEach(configuration ->
                        states.add(configuration.location().state().index()));
        for (Step step : run.steps()) {
            (isFull(step) ? full : below).add(step.edge().index());
        }
        return telling(states::contains, (edge, atMax) -> (atMax ? full : below).contains(edge), Mark.RUN, Mark.FADED);
    }

    private static Marking telling(IntPredicate states, WayPredicate ways, Mark there, Mark elsewhere) {
        return new Marking() {
            @Override
            public Mark state(int state) {
                return states.test(state) ? there : elsewhere;
            }

            @Override
            public Mark way(int edge, boolean full) {
                return ways.test(edge, full) ? there : elsewhere;
            }
        };
    }

    private static boolean isFull(Step step) {
        return step.edge().counts()
                && step.source().counters().equals(step.target().counters());
    }

    /** Tells ways apart. */
    @FunctionalInterface
    interface WayPredicate {
        /** Whether this edge was taken, with its counter so. */
        boolean test(int edge, boolean full);
    }
}
