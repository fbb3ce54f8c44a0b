// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.graph;

import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Transition;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
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
        /** Tests went there, and not all ways that there are. */
        PARTLY,
        /** No test went there, though one could. */
        MISSED,
        /** No run goes there. */
        NEVER
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

    /** What is to be drawn: the graph, with what this has to say in words written to it. */
    default DialogGraph over(DialogGraph graph) {
        return graph;
    }

    /** The mark of an arrow: the run, if one of its ways lies on it; partly, if some were covered and some missed. */
    default Mark of(Arrow arrow) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        arrow.ways().forEach(way -> marks.add(way(way.edge(), way.full())));
        if (marks.contains(Mark.COVERED) && marks.contains(Mark.MISSED)) {
            return Mark.PARTLY;
        }
        return Stream.of(Mark.RUN, Mark.MISSED, Mark.COVERED, Mark.NEVER, Mark.FADED)
                .filter(marks::contains)
                .findFirst()
                .orElse(Mark.PLAIN);
    }

    /** A run, such as a counterexample. */
    static Marking of(Run run) {
        Set<Integer> states = run.configurations()
                .map(configuration -> configuration.location().state().index())
                .collect(Collectors.toSet());
        Set<Transition> taken = run.steps().stream().map(Transition::of).collect(Collectors.toSet());
        return new Marking() {
            @Override
            public Mark state(int state) {
                return states.contains(state) ? Mark.RUN : Mark.FADED;
            }

            @Override
            public Mark way(int edge, boolean full) {
                return taken.contains(new Transition(edge, full)) ? Mark.RUN : Mark.FADED;
            }
        };
    }
}
