// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.graph;

import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.semantics.Transition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How often tests took what of a dialog, to be told and to be drawn over its picture. What can happen has a number, if only
 * 0; what has none cannot happen. Immutable.
 *
 * @param automaton the dialog's
 * @param states how often each state that can be entered was, by its index
 * @param transitions how often each transition that can happen did
 * @param complete whether everything that can happen was looked for; if not, what has no number may happen all the same
 */
public record Coverage(
        Automaton automaton, SortedMap<Integer, Long> states, SortedMap<Transition, Long> transitions, boolean complete)
        implements Marking {
    private static final int MOST_NAMED = 20;

    /**
     * Copies the numbers.
     *
     * @throws IllegalArgumentException if a state or a transition is not the automaton's, or a number is negative
     */
    public Coverage {
        states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
        transitions = Collections.unmodifiableSortedMap(new TreeMap<>(transitions));
        int last = automaton.dialog().states().size() - 1;
        if (!states.isEmpty() && (states.firstKey() < 0 || states.lastKey() > last)) {
            throw new IllegalArgumentException("the dialog has the states 0 to " + last);
        }
        List<Transition> all = all(automaton);
        if (!all.containsAll(transitions.keySet())) {
            throw new IllegalArgumentException("there is a transition that the dialog has not");
        }
        if (Stream.concat(states.values().stream(), transitions.values().stream())
                .anyMatch(times -> times < 0)) {
            throw new IllegalArgumentException("nothing happens less than no times");
        }
    }

    /**
     * A share of what can happen.
     *
     * @param total what can happen; of nothing, all is covered
     */
    public record Share(long covered, long total) {
        /** From 0 to 1. */
        public double ratio() {
            return total == 0 ? 1 : (double) covered / total;
        }

        /** Such as {@code 30/31 (96.7 %)}, rounded down: 100 % is all. */
        @Override
        public String toString() {
            double percent = Math.floor(ratio() * 1_000) / 10;
            return covered + "/" + total + String.format(Locale.ROOT, " (%.1f %%)", percent);
        }

        private static Share of(Collection<Long> times) {
            return new Share(times.stream().filter(n -> n > 0).count(), times.size());
        }
    }

    /** All that this and another counted, of the same dialog. */
    public Coverage plus(Coverage other) {
        return new Coverage(
                automaton, sum(states, other.states), sum(transitions, other.transitions), complete || other.complete);
    }

    private static <K> SortedMap<K, Long> sum(Map<K, Long> one, Map<K, Long> other) {
        SortedMap<K, Long> sum = new TreeMap<>(one);
        other.forEach((key, times) -> sum.merge(key, times, Long::sum));
        return sum;
    }

    /** How many of the states were entered. */
    public Share stateShare() {
        return Share.of(states.values());
    }

    /** How many of the transitions were made. */
    public Share transitionShare() {
        return Share.of(transitions.values());
    }

    /** The transitions that can happen and did not. */
    public List<Transition> missed() {
        return transitions.entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The transitions that cannot happen, or, where not all was looked at, of which that is not known. */
    public List<Transition> never() {
        List<Transition> never = new ArrayList<>(all(automaton));
        never.removeAll(transitions.keySet());
        return never;
    }

    /** Names what was missed and what never happens, a line each, the first twenty of both. */
    public List<String> remarks() {
        List<String> lines = new ArrayList<>();
        name("missed: ", missed(), lines);
        name(complete ? "never happens, not counted: " : "not looked at: ", never(), lines);
        return lines;
    }

    private void name(String what, List<Transition> transitions, List<String> lines) {
        transitions.stream()
                .limit(MOST_NAMED)
                .forEach(transition -> lines.add("  " + what + transition.name(automaton)));
        if (transitions.size() > MOST_NAMED) {
            lines.add("  and " + (transitions.size() - MOST_NAMED) + " more");
        }
    }

    @Override
    public Mark state(int state) {
        if (!states.containsKey(state)) {
            return Mark.NEVER;
        } else if (states.get(state) == 0) {
            return Mark.MISSED;
        }
        return waysOut(state).stream().allMatch(transition -> transitions.get(transition) > 0)
                ? Mark.COVERED
                : Mark.PARTLY;
    }

    @Override
    public Mark way(int edge, boolean full) {
        Long times = transitions.get(new Transition(edge, full));
        return times == null ? Mark.NEVER : times == 0 ? Mark.MISSED : Mark.COVERED;
    }

    /** With how often everything was taken, in words, for those who see no colours. */
    @Override
    public DialogGraph over(DialogGraph graph) {
        return new DialogGraph(
                graph.dialog(),
                graph.start(),
                graph.nodes().stream().map(this::noted).toList(),
                graph.arrows().stream().map(this::noted).toList());
    }

    private Node noted(Node node) {
        if (node.look() == Node.Look.ENDED) {
            return node;
        }
        List<String> details = new ArrayList<>(node.details());
        details.add(note(node.state()));
        return new Node(node.state(), node.look(), details, node.happy());
    }

    private String note(State state) {
        return switch (state(state.index())) {
            case COVERED -> times(states.get(state.index()));
            case MISSED -> "never entered";
            case NEVER -> complete ? "cannot be entered" : "not looked at";
            default -> {
                List<Transition> out = waysOut(state.index());
                long taken =
                        out.stream().filter(way -> transitions.get(way) > 0).count();
                yield times(states.get(state.index())) + ", " + taken + " of " + out.size() + " ways out";
            }
        };
    }

    private Arrow noted(Arrow arrow) {
        List<Way> ways = arrow.ways().stream()
                .map(way -> new Way(way.edge(), way.full(), noted(way), way.guard(), way.manner()))
                .toList();
        return new Arrow(arrow.from(), arrow.to(), ways, arrow.happy());
    }

    private String noted(Way way) {
        Long times = transitions.get(new Transition(way.edge(), way.full()));
        if (way.label().isEmpty() && times != null) {
            // The one way out of a state, which says it.
            return "";
        }
        String note = times != null ? times(times) : complete ? "(cannot happen)" : "(not looked at)";
        return (way.label() + " " + note).strip();
    }

    private static String times(long times) {
        return "\u00d7" + times;
    }

    /** The transitions that can happen in a state and lead out of it, or on in it. */
    private List<Transition> waysOut(int state) {
        return transitions.keySet().stream()
                .filter(transition -> automaton
                                .location(
                                        automaton.edges().get(transition.edge()).source())
                                .state()
                                .index()
                        == state)
                .toList();
    }

    private static List<Transition> all(Automaton automaton) {
        List<Transition> all = new ArrayList<>();
        for (Edge edge : automaton.edges()) {
            all.add(new Transition(edge.index(), false));
            if (edge.counts()) {
                all.add(new Transition(edge.index(), true));
            }
        }
        return all;
    }
}
