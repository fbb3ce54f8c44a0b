// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.conformance;

import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Ended;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.semantics.Step;
import io.github.rasdialog.testkit.conformance.Stimuli.Stimulus;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Walks executions of a dialog and its semantics together: after every step each of them must stand where the semantics
 * does, and wherever they come for the first time they must offer what it offers, refuse the rest, and say what the
 * dialog says. Not thread-safe.
 */
public final class LockstepWalk {
    private static final int LONGEST_RANDOM_RUN = 2_000;
    private static final double STAYS = 0.9;

    /**
     * What a walk saw.
     *
     * @param configurations how many were visited
     * @param steps how many were taken, by each execution
     * @param whole whether every way out of every reachable configuration was taken
     */
    public record Report(int configurations, long steps, boolean whole) {}

    private final Dialog dialog;
    private final List<Execution> executions;
    private final Semantics semantics;
    private final Stimuli stimuli;
    private final StandingChecks checks;
    private final Set<Configuration> visited = new HashSet<>();
    private long steps;

    /** A walk of these executions of a dialog. */
    public LockstepWalk(Dialog dialog, List<? extends Execution> executions) {
        this.dialog = dialog;
        this.executions = List.copyOf(executions);
        this.semantics = Semantics.of(dialog);
        this.stimuli = new Stimuli(semantics.automaton());
        this.checks = new StandingChecks(dialog);
    }

    /** A configuration: where and how it was found first, and the ways out that are still to be taken. */
    private record Node(Optional<Node> from, Optional<Move> by, Deque<Move> open) {
        /** A shortest way there. */
        Deque<Move> way() {
            Deque<Move> way = new ArrayDeque<>();
            for (Node at = this; at.by.isPresent(); at = at.from.orElseThrow()) {
                way.addFirst(at.by.get());
            }
            return way;
        }
    }

    private record Move(Step step, Stimulus stimulus) {}

    /**
     * Takes every way out of every configuration.
     *
     * @param maxConfigurations no more configurations than these, nearest first
     * @param maxSteps no more steps than about these
     * @throws AssertionError where an execution disagrees
     */
    public Report everywhere(int maxConfigurations, long maxSteps) {
        Map<Configuration, Node> nodes = reach(maxConfigurations);
        boolean whole = nodes.size() < maxConfigurations;
        long last = steps + maxSteps;
        for (Node node : nodes.values()) {
            while (!node.open().isEmpty() && steps < last) {
                walk(node, nodes);
            }
            whole &= node.open().isEmpty();
        }
        return new Report(visited.size(), steps, whole);
    }

    private Map<Configuration, Node> reach(int maxConfigurations) {
        Map<Configuration, Node> nodes = new LinkedHashMap<>();
        Deque<Configuration> border = new ArrayDeque<>();
        nodes.put(semantics.initial(), node(semantics.initial(), Optional.empty(), Optional.empty()));
        border.add(semantics.initial());
        while (!border.isEmpty()) {
            Node node = nodes.get(border.remove());
            for (Move move : node.open()) {
                Configuration target = move.step().target();
                if (nodes.size() < maxConfigurations && !nodes.containsKey(target)) {
                    nodes.put(target, node(target, Optional.of(node), Optional.of(move)));
                    border.add(target);
                }
            }
        }
        return nodes;
    }

    private Node node(Configuration configuration, Optional<Node> from, Optional<Move> by) {
        return new Node(from, by, new ArrayDeque<>(moves(configuration)));
    }

    private List<Move> moves(Configuration configuration) {
        return semantics.steps(configuration).stream()
                .flatMap(step -> stimuli.of(step.edge()).stream().map(stimulus -> new Move(step, stimulus)))
                .toList();
    }

    /** Goes to a node, and from there on along ways that are still to be taken. */
    private void walk(Node node, Map<Configuration, Node> nodes) {
        Run run = new Run();
        node.way().forEach(run::take);
        Optional<Node> at = Optional.of(node);
        while (at.isPresent() && !at.get().open().isEmpty()) {
            Move move = at.get().open().remove();
            run.take(move);
            at = Optional.ofNullable(nodes.get(move.step().target()));
        }
    }

    /**
     * Takes random ways, again and again from the start, rather in the dialog's midst than out of it.
     *
     * @throws AssertionError where an execution disagrees
     */
    public Report atRandom(Random random, long maxSteps) {
        long last = steps + maxSteps;
        for (long runs = 0; runs < maxSteps && steps < last; runs++) {
            Run run = new Run();
            for (int i = 0; i < LONGEST_RANDOM_RUN && steps < last; i++) {
                Optional<Move> move = draw(run.at, random);
                if (move.isEmpty()) {
                    break;
                }
                run.take(move.get());
            }
        }
        return new Report(visited.size(), steps, false);
    }

    private Optional<Move> draw(Configuration at, Random random) {
        List<Move> all = moves(at);
        List<Move> inside =
                all.stream().filter(move -> !isLast(move.step().target())).toList();
        List<Move> from = !inside.isEmpty() && random.nextDouble() < STAYS ? inside : all;
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
    }

    private static boolean isLast(Configuration configuration) {
        return configuration.location().state() instanceof Completing
                || configuration.location().state() instanceof Ended;
    }

    /** A run of every execution, in step. */
    private final class Run {
        private final List<Driven> all = executions.stream()
                .map(execution -> new Driven(dialog, execution))
                .toList();
        private final List<Move> taken = new ArrayList<>();
        private Configuration at = semantics.initial();

        Run() {
            arrive();
        }

        void take(Move move) {
            taken.add(move);
            at = move.step().target();
            for (Driven driven : all) {
                try {
                    move.stimulus().apply().accept(driven);
                    checks.afterStep(driven, at);
                } catch (RuntimeException | AssertionError disagreement) {
                    throw disagrees(driven, disagreement);
                }
            }
            steps++;
            arrive();
        }

        private void arrive() {
            if (visited.add(at)) {
                for (Driven driven : all) {
                    try {
                        checks.check(driven, at, semantics.steps(at));
                    } catch (RuntimeException | AssertionError disagreement) {
                        throw disagrees(driven, disagreement);
                    }
                }
            }
        }

        private AssertionError disagrees(Driven driven, Throwable cause) {
            StringBuilder story =
                    new StringBuilder(driven.name() + " disagrees with the semantics of " + dialog.name());
            taken.forEach(move -> story.append("\n  ")
                    .append(move.step().source())
                    .append(": ")
                    .append(move.stimulus().name()));
            story.append("\n  ").append(at).append("\n").append(cause.getMessage());
            return new AssertionError(story.toString(), cause);
        }
    }
}
