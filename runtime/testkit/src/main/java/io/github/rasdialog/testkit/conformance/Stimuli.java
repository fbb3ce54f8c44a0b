// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.conformance;

import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.TimedOut;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.runtime.rasman.RasError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every way to make the event of an edge happen. */
final class Stimuli {
    /** The code that RASMAN fails with here. */
    static final int PORT_ERROR = 630;

    /**
     * One way.
     *
     * @param name for messages; no value
     */
    record Stimulus(String name, Consumer<Driven> apply) {}

    private final Dialog dialog;
    private final List<List<Stimulus>> byEdge;

    Stimuli(Automaton automaton) {
        this.dialog = automaton.dialog();
        this.byEdge = automaton.edges().stream()
                .map(edge -> ways(edge, automaton.location(edge.source()).state()))
                .toList();
    }

    /** None where no well-formed value is known. */
    List<Stimulus> of(Edge edge) {
        return byEdge.get(edge.index());
    }

    private List<Stimulus> ways(Edge edge, State source) {
        if (edge.event().isEmpty()) {
            return source instanceof TimedOut
                    ? List.of(new Stimulus("proceed", driven -> driven.machine().proceed()))
                    : List.of(end());
        }
        Event event = edge.event().get();
        if (event instanceof Event.Decided decided) {
            return List.of(new Stimulus(event.label(), driven -> driven.decide(decided)));
        }
        return event instanceof Event.Happened happened ? ways(happened, source) : List.of(end());
    }

    private static Stimulus end() {
        return new Stimulus("end", driven -> driven.machine().end());
    }

    private List<Stimulus> ways(Event.Happened happened, State state) {
        switch (happened.kind()) {
            case SENT:
                return List.of(new Stimulus("sent", driven -> driven.machine().sent()));
            case RECEIVED:
                AwaitReceive receiving = (AwaitReceive) state;
                return Values.isKnown(datum(receiving))
                        ? List.of(new Stimulus("a good line", driven -> driven.receive(receiving)))
                        : List.of();
            case MALFORMED:
                return malformed((AwaitReceive) state);
            case TIMED_OUT:
                return List.of(
                        new Stimulus("timedOut", driven -> driven.machine().timedOut()));
            case UNDECIDED:
                return undecided(state);
            case FAILED:
                return failed(state);
            default:
                throw new AssertionError(happened);
        }
    }

    private List<Stimulus> failed(State state) {
        List<Stimulus> ways = new ArrayList<>();
        ways.add(new Stimulus("failed", driven -> driven.fail(PORT_ERROR)));
        if (state instanceof AwaitReceive receive && receive.malformed().isEmpty()) {
            for (Stimulus bad : malformed(receive)) {
                ways.add(new Stimulus(bad.name(), driven -> {
                    bad.apply().accept(driven);
                    driven.relays(RasError.ERROR_UNRECOGNIZED_RESPONSE);
                }));
            }
        }
        return ways;
    }

    /** Too late, no answer, nonsense, and the answers to every other question. */
    private List<Stimulus> undecided(State state) {
        List<Stimulus> ways = new ArrayList<>();
        ways.add(new Stimulus("undecided", driven -> driven.machine().undecided()));
        ways.add(new Stimulus("no answer", driven -> driven.machine().decided(null)));
        ways.add(new Stimulus("nonsense", driven -> driven.machine().decided("no decision of this state")));
        deciding()
                .filter(other -> !other.equals(state))
                .forEach(other ->
                        ways.add(new Stimulus("an answer of " + other.name(), driven -> driven.answerOf(other))));
        return ways;
    }

    private List<Stimulus> malformed(AwaitReceive state) {
        List<Stimulus> ways = new ArrayList<>();
        ways.add(new Stimulus("overlong", driven -> driven.machine().overlong()));
        Values.malformed(datum(state))
                .forEach(line -> ways.add(new Stimulus("a bad line", driven -> driven.line(line))));
        return ways;
    }

    private Datum datum(AwaitReceive state) {
        return dialog.data().get(state.into());
    }

    private Stream<AwaitReceive> deciding() {
        return dialog.states().stream()
                .filter(AwaitReceive.class::isInstance)
                .map(AwaitReceive.class::cast)
                .filter(state -> state.decide().isPresent());
    }
}
