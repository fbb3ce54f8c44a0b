// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.generator.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.rasdialog.model.dialog.AwaitReceive;
import io.github.rasdialog.model.dialog.AwaitSend;
import io.github.rasdialog.model.dialog.Completing;
import io.github.rasdialog.model.dialog.Datum;
import io.github.rasdialog.model.dialog.Dialog;
import io.github.rasdialog.model.dialog.Event;
import io.github.rasdialog.model.dialog.State;
import io.github.rasdialog.model.dialog.Text;
import io.github.rasdialog.model.semantics.Automaton;
import io.github.rasdialog.model.semantics.Edge;
import io.github.rasdialog.model.semantics.Location;
import io.github.rasdialog.model.trace.Moment;
import io.github.rasdialog.model.trace.ShownText;
import io.github.rasdialog.model.trace.Timeline;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A dialog's automaton, and runs of it, as one JSON object: enough to walk the dialog elsewhere. */
public final class WalkJson {
    private WalkJson() {}

    /**
     * A run to step through.
     *
     * @param title what it shows
     */
    public record TitledRun(String title, Timeline timeline) {}

    /** The object. */
    public static String of(Dialog dialog, List<TitledRun> runs) {
        Automaton automaton = Automaton.of(dialog);
        return Json.of(new Walk(
                dialog.name(),
                automaton.start().index(),
                dialog.counters().stream()
                        .map(counter -> new CounterEntry(counter.name(), counter.max()))
                        .toList(),
                automaton.locations().stream()
                        .map(location -> location(automaton, location))
                        .toList(),
                runs.stream().map(WalkJson::run).toList()));
    }

    private static LocationEntry location(Automaton automaton, Location location) {
        State state = location.state();
        return new LocationEntry(
                state.name(),
                location.phase().name().toLowerCase(Locale.ROOT),
                state instanceof AwaitSend send ? Optional.of(said(automaton.dialog(), send.text())) : Optional.empty(),
                state instanceof Completing completing
                        ? Optional.of(ShownText.of(automaton.dialog(), completing.report()))
                        : Optional.empty(),
                automaton.leaving(location.index()).stream()
                        .map(edge -> edge(automaton, state, edge))
                        .toList());
    }

    private static EdgeEntry edge(Automaton automaton, State state, Edge edge) {
        String label = edge.event().map(Event::label).orElse(state instanceof Completing ? "End" : "next");
        String typed = state instanceof AwaitReceive receive && edge.is(Event.Kind.RECEIVED)
                ? typed(automaton.dialog().data().get(receive.into()))
                : "";
        return new EdgeEntry(label, who(edge), typed, edge.next(), edge.counter(), edge.exhausted());
    }

    /** What a caller types, shown as a terminal window shows it. */
    private static String typed(Datum datum) {
        return datum.secret() ? "\u2022".repeat(Math.max(4, datum.min())) : "\u2039" + datum.name() + "\u203a";
    }

    private static String who(Edge edge) {
        if (edge.isHangUp() || edge.is(Event.Kind.RECEIVED) || edge.is(Event.Kind.MALFORMED)) {
            return "caller";
        } else if (edge.is(Event.Kind.TIMED_OUT)) {
            return "clock";
        }
        return edge.isOutcome() || edge.is(Event.Kind.UNDECIDED) ? "handler" : "server";
    }

    private static String said(Dialog dialog, Text text) {
        return text.parts().stream()
                .map(part -> part instanceof Text.Placeholder placeholder
                        ? "\u2039" + dialog.data().get(placeholder.datum()).name() + "\u203a"
                        : ((Text.Literal) part).characters())
                .collect(Collectors.joining());
    }

    private static RunEntry run(TitledRun run) {
        return new RunEntry(
                run.title(),
                run.timeline().moments().stream()
                        .map(moment -> new MomentEntry(
                                moment.time(),
                                moment.location().file(),
                                moment.location().line(),
                                moment.actor().word(),
                                moment.label(),
                                moment.deed(),
                                stateOf(moment)))
                        .toList());
    }

    /** The state that a label speaks of; none where the caller hangs up. */
    private static Optional<String> stateOf(Moment moment) {
        String label = moment.label();
        int dot = label.indexOf('.');
        return label.equals(new Event.HungUp().label())
                ? Optional.empty()
                : Optional.of(dot < 0 ? label : label.substring(0, dot));
    }

    record Walk(
            String dialog,
            int start,
            List<CounterEntry> counters,
            List<LocationEntry> locations,
            List<RunEntry> runs) {}

    record CounterEntry(String name, int max) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LocationEntry(
            String state, String phase, Optional<String> says, Optional<String> reports, List<EdgeEntry> edges) {}

    record EdgeEntry(String label, String who, String typed, int next, int counter, int exhausted) {}

    record RunEntry(String title, List<MomentEntry> moments) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MomentEntry(
            String time,
            Optional<String> file,
            int line,
            String who,
            String label,
            String deed,
            Optional<String> state) {}
}
