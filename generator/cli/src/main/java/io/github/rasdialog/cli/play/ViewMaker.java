// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.play;

import io.github.rasdialog.cli.play.View.CounterRow;
import io.github.rasdialog.cli.play.View.DatumRow;
import io.github.rasdialog.cli.play.View.Manner;
import io.github.rasdialog.cli.play.View.StateRow;
import io.github.rasdialog.cli.play.View.Waits;
import io.github.rasdialog.cli.play.View.WayRow;
import io.github.rasdialog.cli.run.LastWords;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.graph.Node;
import io.github.rasdialog.model.semantics.Configuration;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.semantics.Run;
import io.github.rasdialog.model.semantics.Step;
import io.github.rasdialog.model.trace.ShownText;
import io.github.rasdialog.simulator.Aftermath;
import io.github.rasdialog.simulator.CallOutcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at a call. */
final class ViewMaker {
    private final PlayedDialog played;
    private final Dialog dialog;
    private final PlayedCall call;
    private final PlayedRun run;
    private final Run steps;
    private final Configuration present;
    private final Optional<CallOutcome> outcome;

    private ViewMaker(PlaySession session) {
        this.played = session.dialog();
        this.dialog = played.model();
        this.call = session.call();
        this.run = call.run();
        this.steps = run.run();
        this.present = run.present();
        this.outcome = call.outcome();
    }

    /** What is to be seen now. */
    static View of(PlaySession session, String input) {
        return new ViewMaker(session).view(session.number(), input);
    }

    private View view(int number, String input) {
        return new View(
                dialog.name(),
                harmless(played.fileName()),
                number,
                call.screen().lines(),
                harmless(call.masked(input)),
                waits(),
                states(),
                ways(),
                counters(),
                data(),
                call.now(),
                outcome.isEmpty() ? run.limit() : Optional.empty(),
                outcome.isEmpty() ? run.left() : Optional.empty(),
                EventRows.of(dialog, run),
                outcome.map(LastWords::of),
                outcome.filter(ended -> ended.aftermath() == Aftermath.PPP_CONTINUES)
                        .isPresent());
    }

    private Waits waits() {
        if (outcome.isPresent()) {
            return Waits.NOTHING;
        }
        return call.deciding().isPresent() ? Waits.DECISION : Waits.LINE;
    }

    private List<StateRow> states() {
        Set<Integer> visited = steps.configurations()
                .map(configuration -> configuration.location().state().index())
                .collect(Collectors.toSet());
        Set<Integer> reachable = played.semantics().automaton().edges().stream()
                .flatMap(edge -> List.of(edge.next(), edge.exhausted()).stream())
                .map(location -> played.semantics()
                        .automaton()
                        .location(location)
                        .state()
                        .index())
                .collect(Collectors.toSet());
        return dialog.states().stream()
                .filter(state -> !isBuiltIn(state) || reachable.contains(state.index()))
                .map(state -> new StateRow(
                        state.name(),
                        Node.Look.of(state),
                        state.location().inTables(),
                        state.equals(present.location().state()),
                        visited.contains(state.index()),
                        detail(state)))
                .toList();
    }

    private static boolean isBuiltIn(State state) {
        return state instanceof Completing completing && completing.builtIn();
    }

    private String detail(State state) {
        if (state instanceof AwaitSend send) {
            return ShownText.of(dialog, send.text());
        } else if (state instanceof AwaitReceive receive) {
            String limit = receive.timeoutSeconds().isPresent()
                    ? ", " + receive.timeoutSeconds().getAsInt() + " s"
                    : "";
            return dialog.data().get(receive.into()).name() + limit;
        }
        return state instanceof Completing completing ? ShownText.of(dialog, completing.report()) : "";
    }

    private List<WayRow> ways() {
        if (outcome.isPresent()) {
            return List.of();
        }
        return played.semantics().steps(present).stream().map(this::way).toList();
    }

    private WayRow way(Step step) {
        String state = present.location().state().name() + ".";
        String label = step.edge().event().map(Event::label).orElse("");
        String what = label.startsWith(state) ? label.substring(state.length()) : label;
        Location target = step.target().location();
        return new WayRow(
                what, counts(step), target.entersState() ? target.state().name() : "a decision", manner(step));
    }

    private String counts(Step step) {
        if (!step.edge().counts()) {
            return "";
        }
        String name = dialog.counters().get(step.edge().counter()).name();
        return step.source().counters().equals(step.target().counters()) ? name + " is full" : name + " +1";
    }

    private static Manner manner(Step step) {
        Event event = step.edge().event().orElseThrow();
        if (event instanceof Event.Happened happened) {
            return switch (happened.kind()) {
                case RECEIVED, SENT -> Manner.LINE;
                case MALFORMED -> Manner.MALFORMED;
                case TIMED_OUT -> Manner.TIME;
                case FAILED -> Manner.FAILURE;
                case UNDECIDED -> Manner.UNDECIDED;
            };
        }
        return event instanceof Event.Decided ? Manner.OUTCOME : Manner.HANG_UP;
    }

    private List<CounterRow> counters() {
        return dialog.counters().stream()
                .map(counter ->
                        new CounterRow(counter.name(), present.counters().get(counter.index()), counter.max()))
                .toList();
    }

    private List<DatumRow> data() {
        Set<Integer> set = steps.steps().stream()
                .flatMap(step -> step.edge().stores().stream())
                .collect(Collectors.toSet());
        return dialog.data().stream()
                .map(datum -> new DatumRow(
                        datum.name(), set.contains(datum.index()) ? Optional.of(value(datum)) : Optional.empty()))
                .toList();
    }

    /** In quotes; dots for a secret, and for what a handler has set. */
    private String value(Datum datum) {
        if (datum.secret()) {
            return "(secret)";
        }
        return Optional.ofNullable(run.values().get(datum.index()))
                .map(text -> '"' + harmless(text) + '"')
                .orElse("(set)");
    }

    /** Without what could steer a terminal (S3). */
    private static String harmless(String text) {
        return text.codePoints()
                .map(character -> Character.isISOControl(character) ? '?' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
