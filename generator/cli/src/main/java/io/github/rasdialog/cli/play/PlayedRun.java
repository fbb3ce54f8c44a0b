// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import io.github.rasdialog.cli.run.Incident;
import io.github.rasdialog.cli.run.MachineWatcher;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.semantics.Phase;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Semantics;
import io.github.rasdialog.model.semantics.Step;
import io.github.rasdialog.runtime.dialog.Action;
import io.github.rasdialog.runtime.dialog.DialogMachine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The run that a machine takes, found in the semantics of its dialog step by step. Of secrets it keeps nothing (S2). Not
 * thread-safe.
 */
final class PlayedRun implements MachineWatcher {
    private final Semantics semantics;
    private final Dialog dialog;
    private final Supplier<Duration> clock;
    private final Consumer<PlayedRun> listener;
    private final List<Step> steps = new ArrayList<>();
    private final List<Duration> times = new ArrayList<>();
    private final List<Optional<String>> lines = new ArrayList<>();
    private final Map<Integer, String> values = new HashMap<>();
    private final Map<Integer, String> errors = new HashMap<>();

    /** The edges that may be taken now, those first that are likelier. */
    private List<Predicate<Edge>> expected = List.of();

    private Optional<String> typed = Optional.empty();
    private Optional<Duration> limit = Optional.empty();
    private Duration enteredAt = Duration.ZERO;

    /**
     * A run that has yet to begin.
     *
     * @param clock tells how long the call has lasted
     * @param listener told whenever it has moved
     */
    PlayedRun(Semantics semantics, Supplier<Duration> clock, Consumer<PlayedRun> listener) {
        this.listener = listener;
        this.semantics = semantics;
        this.dialog = semantics.automaton().dialog();
        this.clock = clock;
    }

    // What is known of it.

    /** Where it has come to. */
    Configuration present() {
        return steps.isEmpty()
                ? semantics.initial()
                : steps.get(steps.size() - 1).target();
    }

    /** The run so far. */
    Run run() {
        return new Run(semantics.initial(), semantics.initialEvent(), steps);
    }

    /** When each of its events happened, in their order. */
    List<Duration> times() {
        return times;
    }

    /** The error that RASMAN reported, by the place of its event among all. */
    Map<Integer, String> errors() {
        return errors;
    }

    /** What was typed at each receive, one char a byte; empty where nothing was, or a secret. */
    List<Optional<String>> lines() {
        return List.copyOf(lines);
    }

    /** The values of data that are no secrets and were typed or chosen by the player, by index. */
    Map<Integer, String> values() {
        return values;
    }

    /** How long the present wait may last in all; empty where nothing is waited for, or for ever. */
    Optional<Duration> limit() {
        return limit;
    }

    /** How much of that is left. */
    Optional<Duration> left() {
        return limit.map(all -> all.minus(clock.get().minus(enteredAt)));
    }

    /** The player has chosen a value for a datum that is no secret. */
    void chosen(int datum, String value) {
        values.put(datum, value);
    }

    // What comes to the machine.

    @Override
    public void sends(DialogMachine machine, byte[] text, int length) {
        // The caller sees it.
    }

    @Override
    public void typed(DialogMachine machine, byte[] bytes, int offset, int length) {
        Datum datum = dialog.data().get(((AwaitReceive) dialog.state(machine.state())).into());
        String line = new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        boolean allowed = datum.allows(line);
        typed = datum.secret() ? Optional.empty() : Optional.of(line);
        expected = Stream.of(allowed ? Event.Kind.RECEIVED : Event.Kind.MALFORMED, Event.Kind.FAILED)
                .map(PlayedRun::of)
                .toList();
    }

    @Override
    public void happened(DialogMachine machine, Incident incident) {
        typed = Optional.empty();
        expected = switch (incident.kind()) {
            case STARTED -> List.of();
            case SENT -> List.of(of(Event.Kind.SENT));
            case OVERLONG -> List.of(of(Event.Kind.MALFORMED), of(Event.Kind.FAILED));
            case TIMED_OUT -> List.of(of(Event.Kind.TIMED_OUT));
            case FAILED -> List.of(of(Event.Kind.FAILED));
            case DECIDED -> List.of(edge -> isOutcome(edge, incident.detail()), of(Event.Kind.UNDECIDED));
            case UNDECIDED -> List.of(of(Event.Kind.UNDECIDED));
            case PROCEEDED -> List.of(edge -> edge.event().isEmpty());
            case ENDED -> List.of(edge -> edge.isHangUp() || edge.event().isEmpty());
        };
        if (incident.kind() == Incident.Kind.FAILED) {
            errors.put(times.size(), incident.detail());
        }
    }

    private static Predicate<Edge> of(Event.Kind kind) {
        return edge -> edge.is(kind);
    }

    /** Generated classes are called as outcomes are, but for the first letter, and for a last _ where that was taken. */
    private boolean isOutcome(Edge edge, String name) {
        if (!(edge.event().orElse(null) instanceof Event.Decided decided)) {
            return false;
        }
        AwaitReceive state = (AwaitReceive) present().location().state();
        String outcome =
                state.decide().orElseThrow().outcomes().get(decided.outcome()).name();
        return name.equals(outcome)
                || name.replaceFirst("_$", "").substring(1).equals(outcome.substring(1))
                        && Character.toUpperCase(outcome.charAt(0)) == name.charAt(0);
    }

    @Override
    public void moved(DialogMachine machine, Action next) {
        int events = 1;
        if (!expected.isEmpty()) {
            Step step = taken(machine, next);
            if (step.source().location().phase() == Phase.RECEIVING) {
                lines.add(typed);
            }
            step.edge().stores().forEach(datum -> typed.ifPresent(line -> values.put(datum, shown(line))));
            steps.add(step);
            events = step.events().size();
        }
        enteredAt = clock.get();
        for (int i = 0; i < events; i++) {
            times.add(enteredAt);
        }
        limit = limit(machine, next);
        listener.accept(this);
    }

    private String shown(String line) {
        return new String(line.getBytes(StandardCharsets.ISO_8859_1), dialog.charset());
    }

    private static Optional<Duration> limit(DialogMachine machine, Action next) {
        int seconds = switch (next) {
            case RECEIVE -> machine.timeoutSeconds();
            case DECIDE -> machine.withinSeconds();
            default -> 0;
        };
        return seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }

    private Step taken(DialogMachine machine, Action next) {
        List<Step> offered = semantics.steps(present());
        return expected.stream()
                .flatMap(edge -> offered.stream().filter(step -> edge.test(step.edge())))
                .filter(step -> leadsTo(step.target(), machine, next))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the dialog has no step from " + present() + " to " + machine.stateName()));
    }

    private boolean leadsTo(Configuration target, DialogMachine machine, Action next) {
        int[] counters = IntStream.range(0, target.counters().size())
                .map(machine::counter)
                .toArray();
        return target.location().state().index() == machine.state()
                && (target.location().phase() == Phase.DECIDING) == (next == Action.DECIDE)
                && Arrays.equals(
                        counters,
                        target.counters().stream().mapToInt(Integer::intValue).toArray());
    }
}
