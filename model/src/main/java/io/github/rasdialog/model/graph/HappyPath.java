// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.graph;

import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** A shortest way to SUCCESS on which nothing goes wrong and nothing is counted; of equal ones, what the YAML says first. */
final class HappyPath {
    private final BitSet states = new BitSet();
    private final BitSet edges = new BitSet();

    private HappyPath() {}

    /** That of a dialog; empty where there is none. */
    static HappyPath of(Automaton automaton) {
        HappyPath path = new HappyPath();
        int[] cameBy = new int[automaton.locations().size()];
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        int start = automaton.start().index();
        seen.set(start);
        open.add(start);
        while (!open.isEmpty()) {
            int here = open.remove();
            if (automaton.location(here).state() instanceof Completing completing && completing.succeeds()) {
                path.walkBack(automaton, cameBy, start, here);
                return path;
            }
            for (Edge edge : automaton.leaving(here)) {
                if (isHappy(edge) && !seen.get(edge.next())) {
                    seen.set(edge.next());
                    cameBy[edge.next()] = edge.index();
                    open.add(edge.next());
                }
            }
        }
        return path;
    }

    private void walkBack(Automaton automaton, int[] cameBy, int start, int success) {
        int at = success;
        states.set(automaton.location(at).state().index());
        while (at != start) {
            Edge edge = automaton.edges().get(cameBy[at]);
            edges.set(edge.index());
            at = edge.source();
            states.set(automaton.location(at).state().index());
        }
    }

    private static boolean isHappy(Edge edge) {
        return !edge.counts() && (edge.isOutcome() || edge.is(Event.Kind.SENT) || edge.is(Event.Kind.RECEIVED));
    }

    /** Whether it goes through a state. */
    boolean visits(int state) {
        return states.get(state);
    }

    /** Whether it follows an edge. */
    boolean follows(int edge) {
        return edges.get(edge);
    }
}
