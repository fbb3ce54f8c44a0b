// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.subject;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.TimedOut;
import io.github.rasdialog.model.sample.LineSamples;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.semantics.Step;
import io.github.rasdialog.model.semantics.Transition;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a dialog can reach: breadth first through its configurations, with a shortest run to every transition. Of a dialog
 * with more than {@value #MAX_CONFIGURATIONS} configurations it is what is reached within the first of them. Immutable.
 */
public final class Reach {
    /** Past so many configurations no more are looked at. */
    public static final int MAX_CONFIGURATIONS = 100_000;

    private final Semantics semantics;
    private final Map<Configuration, Step> arrivedBy = new HashMap<>();
    private final Map<Configuration, Set<Transition>> waysInto = new HashMap<>();
    private final Map<Transition, Step> first = new HashMap<>();
    private final SortedSet<Transition> ways = new TreeSet<>();
    private final SortedSet<Pair> pairs = new TreeSet<>();
    private final Set<State> neverMalformed;
    private final boolean complete;

    /**
     * Two transitions, one right after the other.
     *
     * @param first the one
     * @param second the other
     */
    public record Pair(Transition first, Transition second) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byFirst = first.compareTo(other.first);
            return byFirst != 0 ? byFirst : second.compareTo(other.second);
        }
    }

    private Reach(Semantics semantics) {
        this.semantics = semantics;
        this.neverMalformed = neverMalformed(semantics.automaton().dialog());
        this.complete = explore();
    }

    /** Explores a dialog. */
    public static Reach of(Semantics semantics) {
        return new Reach(semantics);
    }

    private static Set<State> neverMalformed(Dialog dialog) {
        return dialog.states().stream()
                .filter(state -> state instanceof AwaitReceive receive
                        && LineSamples.malformed(receive, dialog.data().get(receive.into()))
                                .isEmpty())
                .collect(Collectors.toSet());
    }

    private boolean explore() {
        Deque<Configuration> open = new ArrayDeque<>(List.of(semantics.initial()));
        waysInto.put(semantics.initial(), new TreeSet<>());
        while (!open.isEmpty() && waysInto.size() <= MAX_CONFIGURATIONS) {
            Configuration here = open.remove();
            for (Step step : semantics.steps(here)) {
                if (!happens(step)) {
                    continue;
                }
                Transition way = Transition.of(step);
                if (ways.add(way)) {
                    first.put(way, step);
                }
                if (!waysInto.containsKey(step.target())) {
                    waysInto.put(step.target(), new TreeSet<>());
                    arrivedBy.put(step.target(), step);
                    open.add(step.target());
                }
                waysInto.get(step.target()).add(way);
            }
        }
        waysInto.forEach(this::pair);
        return open.isEmpty();
    }

    private void pair(Configuration at, Set<Transition> into) {
        for (Step step : semantics.steps(at)) {
            Transition second = Transition.of(step);
            if (ways.contains(second)) {
                into.forEach(way -> pairs.add(new Pair(way, second)));
            }
        }
    }

    /**
     * A timed-out state is passed in no time, so that nobody can hang up just there; and where every line that was tried is
     * well-formed, none is malformed.
     */
    private boolean happens(Step step) {
        State state = step.source().location().state();
        if (step.edge().is(Event.Kind.MALFORMED)) {
            return !neverMalformed.contains(state);
        }
        return !(step.edge().isHangUp() && state instanceof TimedOut);
    }

    /** Whether every configuration was looked at. */
    public boolean isComplete() {
        return complete;
    }

    /** Every transition that can happen, by the order of the file. */
    public SortedSet<Transition> ways() {
        return Collections.unmodifiableSortedSet(ways);
    }

    /** Every two transitions that can happen one right after the other. */
    public SortedSet<Pair> pairs() {
        return Collections.unmodifiableSortedSet(pairs);
    }

    /** The names of the states that can be entered, in the order of the file. */
    public List<String> states() {
        Set<State> entered = new HashSet<>();
        waysInto.keySet().forEach(at -> entered.add(at.location().state()));
        return automaton().dialog().states().stream()
                .filter(entered::contains)
                .map(State::name)
                .toList();
    }

    /** A shortest run that takes this transition last. */
    public Run runTo(Transition way) {
        Deque<Step> steps = new ArrayDeque<>(List.of(first.get(way)));
        while (!steps.getFirst().source().equals(semantics.initial())) {
            steps.addFirst(arrivedBy.get(steps.getFirst().source()));
        }
        return new Run(semantics.initial(), semantics.initialEvent(), List.copyOf(steps));
    }

    private Automaton automaton() {
        return semantics.automaton();
    }
}
