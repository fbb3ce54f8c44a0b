// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.reference;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Text;
import io.github.rasdialog.model.reference.ReferenceStep.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** The rules that need a path, by exhaustive search of the explicit graph. A finding ends with the steps of its path. */
final class ReferencePaths {
    private final ReferenceGraph graph;
    private final Dialog dialog;

    ReferencePaths(ReferenceGraph graph) {
        this.graph = graph;
        this.dialog = graph.dialog();
    }

    /** Such as {@code M203 300:3 4}. */
    List<String> findings() {
        List<String> found = new ArrayList<>();
        receivesUnsent(found);
        unsetUses(found);
        accidents(found);
        everybody(found);
        loops(found);
        deadEnds(found);
        warnings(found);
        return found;
    }

    private record Watched<M>(ReferenceConfiguration at, M memory) {}

    /** The fewest steps to each configuration with each memory, where empty memory ends a path. */
    private <M> Map<Watched<M>, Integer> watch(M atStart, BiFunction<M, ReferenceStep, Optional<M>> next) {
        Watched<M> first = new Watched<>(graph.start(), atStart);
        Map<Watched<M>, Integer> distances = new HashMap<>(Map.of(first, 0));
        Deque<Watched<M>> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            Watched<M> here = open.remove();
            for (ReferenceStep step : graph.steps(here.at())) {
                Optional<M> memory = next.apply(here.memory(), step);
                if (memory.isPresent()) {
                    Watched<M> there = new Watched<>(step.to(), memory.get());
                    if (distances.putIfAbsent(there, distances.get(here) + 1) == null) {
                        open.add(there);
                    }
                }
            }
        }
        return distances;
    }

    /** M203: enters a receive when the last thing among sends and receives is none or a receive. */
    private void receivesUnsent(List<String> found) {
        Map<State, Integer> nearest = new HashMap<>();
        if (graph.state(graph.start()) instanceof AwaitReceive receive) {
            nearest.put(receive, 0);
        }
        Map<Watched<Boolean>, Integer> reached = watch(false, (sent, step) -> {
            boolean sentNow = sent || step.is(Kind.SENT);
            boolean receives = step.entered().isPresent() && graph.state(step.to()) instanceof AwaitReceive;
            return Optional.of(sentNow && !receives);
        });
        reached.forEach((here, distance) -> {
            for (ReferenceStep step : graph.steps(here.at())) {
                boolean receives = step.entered().isPresent() && graph.state(step.to()) instanceof AwaitReceive;
                if (receives && !here.memory() && !step.is(Kind.SENT)) {
                    nearest.merge(graph.state(step.to()), distance + 1, Math::min);
                }
            }
        });
        nearest.forEach((state, distance) -> found.add("M203 " + state.location() + " " + distance));
    }

    /** M205: all sets of data that can be set, at once. */
    private void unsetUses(List<String> found) {
        Map<Watched<Set<Integer>>, Integer> reached = watch(Set.<Integer>of(), (set, step) -> {
            Set<Integer> more = new HashSet<>(set);
            more.addAll(step.stores());
            return Optional.of(Set.copyOf(more));
        });
        Map<Text, Map<Integer, Integer>> nearest = new HashMap<>();
        reached.forEach((here, distance) -> {
            for (Text text : texts(graph.state(here.at()))) {
                text.data()
                        .filter(datum -> !here.memory().contains(datum))
                        .forEach(datum -> nearest.computeIfAbsent(text, key -> new TreeMap<>())
                                .merge(datum, distance, Math::min));
            }
        });
        nearest.forEach((text, byDatum) ->
                byDatum.values().forEach(distance -> found.add("M205 " + text.location() + " " + distance)));
    }

    static List<Text> texts(State state) {
        if (state instanceof AwaitSend send) {
            return List.of(send.text());
        }
        return state instanceof Completing completing ? completing.report().names() : List.of();
    }

    private static boolean isAccident(ReferenceStep step) {
        return step.is(Kind.FAILED) || step.is(Kind.MALFORMED) || step.is(Kind.TIMED_OUT) || step.is(Kind.UNDECIDED);
    }

    private boolean isSuccess(ReferenceConfiguration at) {
        return graph.state(at) instanceof Completing completing && completing.succeeds();
    }

    /** M212. */
    private void accidents(List<String> found) {
        Map<State, Integer> nearest = new HashMap<>();
        watch(false, (accident, step) -> Optional.of(isAccident(step) || accident && !step.is(Kind.OUTCOME)))
                .forEach((here, distance) -> {
                    if (here.memory() && isSuccess(here.at())) {
                        nearest.merge(graph.state(here.at()), distance, Math::min);
                    }
                });
        nearest.forEach((state, distance) -> found.add("M212 " + state.location() + " " + distance));
    }

    /** W406. */
    private void everybody(List<String> found) {
        graph.distances(graph.start(), step -> !step.is(Kind.OUTCOME)).entrySet().stream()
                .filter(reached -> isSuccess(reached.getKey()))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder())
                .ifPresent(distance -> found.add("W406 " + dialog.failed().location() + " " + distance));
    }

    /** M208. */
    private void loops(List<String> found) {
        Map<ReferenceConfiguration, Set<ReferenceConfiguration>> after = new HashMap<>();
        for (ReferenceConfiguration at : graph.configurations()) {
            Set<ReferenceConfiguration> reached = new LinkedHashSet<>();
            graph.steps(at)
                    .forEach(step -> reached.addAll(
                            graph.distances(step.to(), any -> true).keySet()));
            after.put(at, reached);
        }
        Set<Set<Integer>> sets = new HashSet<>();
        for (ReferenceConfiguration at : graph.configurations()) {
            Set<Integer> states = new TreeSet<>();
            after.get(at).stream()
                    .filter(other -> after.get(other).contains(at))
                    .forEach(other -> states.add(other.state()));
            if (!states.isEmpty()) {
                sets.add(states);
            }
        }
        for (Set<Integer> states : sets) {
            if (sets.stream().noneMatch(other -> !other.equals(states) && other.containsAll(states))) {
                State told = told(states);
                found.add("M208 " + told.location() + " " + shortestLasso(states, told));
            }
        }
    }

    private State told(Set<Integer> states) {
        Optional<State> receive = states.stream()
                .map(dialog::state)
                .filter(AwaitReceive.class::isInstance)
                .min(Comparator.comparing(State::location));
        return receive.orElseGet(() -> states.stream()
                .map(dialog::state)
                .min(Comparator.comparing(State::location))
                .orElseThrow());
    }

    private int shortestLasso(Set<Integer> states, State through) {
        Map<ReferenceConfiguration, Integer> distances = graph.distances(graph.start(), any -> true);
        int best = Integer.MAX_VALUE;
        for (ReferenceConfiguration pivot : graph.configurations()) {
            if (pivot.state() == through.index()) {
                Map<ReferenceConfiguration, Integer> there =
                        graph.distances(pivot, step -> states.contains(step.to().state()));
                for (ReferenceConfiguration back : there.keySet()) {
                    if (states.contains(back.state())) {
                        int round = round(states, back, pivot, there.get(back));
                        if (round > 0) {
                            best = Math.min(best, distances.get(back) + round);
                        }
                    }
                }
            }
        }
        return best;
    }

    /** The shortest way from a configuration by the pivot back to it, 0 if there is none. */
    private int round(
            Set<Integer> states, ReferenceConfiguration from, ReferenceConfiguration pivot, int fromPivotToFrom) {
        if (!from.equals(pivot)) {
            Integer toPivot = graph.distances(
                            from, step -> states.contains(step.to().state()))
                    .get(pivot);
            return toPivot == null ? 0 : toPivot + fromPivotToFrom;
        }
        return graph.steps(pivot).stream()
                .filter(step -> states.contains(step.to().state()))
                .map(step -> graph.distances(
                                step.to(), next -> states.contains(next.to().state()))
                        .get(pivot))
                .filter(distance -> distance != null)
                .mapToInt(distance -> distance + 1)
                .min()
                .orElse(0);
    }

    /** M209, but for targets that name ended. */
    private void deadEnds(List<String> found) {
        Set<State> told = new HashSet<>();
        dialog.states().stream()
                .filter(state -> ReferenceTargets.of(state).stream()
                        .anyMatch(target -> target.ways().anyMatch(way -> dialog.state(way) instanceof Ended)))
                .forEach(told::add);
        Set<ReferenceConfiguration> fine = graph.leadingTo(at -> graph.state(at) instanceof Completing);
        Map<ReferenceConfiguration, Integer> distances = graph.distances(graph.start(), any -> true);
        graph.configurations().stream()
                .filter(at -> !fine.contains(at))
                .map(graph::state)
                .filter(state -> !(state instanceof Ended) && !told.contains(state))
                .min(Comparator.comparing(State::location))
                .ifPresent(first -> found.add("M209 " + first.location() + " "
                        + distances.entrySet().stream()
                                .filter(reached ->
                                        graph.state(reached.getKey()) == first && !fine.contains(reached.getKey()))
                                .mapToInt(Map.Entry::getValue)
                                .min()
                                .orElseThrow()));
    }

    /** W401, W403, W405. */
    private void warnings(List<String> found) {
        Set<State> reached = new HashSet<>();
        graph.configurations().forEach(at -> reached.add(graph.state(at)));
        for (State state : dialog.states()) {
            if (!reached.contains(state) && state != dialog.failed() && state != dialog.undecided()) {
                found.add("W401 " + state.location() + " -");
            }
        }
        if (graph.configurations().stream().noneMatch(this::isSuccess)) {
            found.add("W405 " + dialog.failed().location() + " -");
        }
        dialog.counters().stream()
                .filter(counter -> graph.configurations().stream().noneMatch(at -> matters(at, counter.index())))
                .forEach(counter -> found.add("W403 " + counter.location() + " -"));
    }

    private boolean matters(ReferenceConfiguration at, int counter) {
        boolean full =
                at.counters().get(counter) == dialog.counters().get(counter).max();
        return full
                && ReferenceTargets.at(graph.state(at), at.deciding()).stream()
                        .anyMatch(target -> target.counting()
                                .filter(counting ->
                                        counting.counter() == counter && counting.exhausted() != target.next())
                                .isPresent());
    }
}
